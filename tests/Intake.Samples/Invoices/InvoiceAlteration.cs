namespace Intake.Samples;

/// <summary>
/// What a forger (or a bad scan) changed on an invoice that was consistent before. Null leaves a part as it was; every rendition
/// prints the altered value, while the QR code keeps saying the old one unless it is altered too.
/// </summary>
public sealed record InvoiceAlteration
{
    /// <summary>价税合计 in figures.</summary>
    public decimal? Total { get; init; }

    public string? TotalInWords { get; init; }

    /// <summary>合计金额.</summary>
    public decimal? Amount { get; init; }

    /// <summary>合计税额.</summary>
    public decimal? Tax { get; init; }

    public string? QrPayload { get; init; }
}
