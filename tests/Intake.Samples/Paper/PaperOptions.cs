namespace Intake.Samples.Paper;

/// <summary>What differs between issuers on the same form.</summary>
internal sealed record PaperOptions
{
    /// <summary>The tax ids stand on the line below their labels.</summary>
    public bool TaxIdBelow { get; init; }

    /// <summary>The seal's words are text on the page; otherwise only its rings are drawn (as the image it mostly is).</summary>
    public bool SealAsText { get; init; }

    /// <summary>Tax-control: 项目名称 over the first column instead of 货物或应税劳务、服务名称.</summary>
    public bool ShortItemLabel { get; init; }
}
