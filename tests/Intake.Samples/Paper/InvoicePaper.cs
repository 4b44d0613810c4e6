namespace Intake.Samples.Paper;

/// <summary>The drawn pages of any invoice.</summary>
internal static class InvoicePaper
{
    public static List<PaperPage> Draw(InvoiceSpec spec, PaperOptions options) =>
        spec.IsDigital ? DigitalPaper.Draw(spec, options) : TaxControlPaper.Draw(spec, options);
}
