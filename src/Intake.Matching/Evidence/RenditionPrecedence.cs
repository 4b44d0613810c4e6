using Intake.Extraction.Documents;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence;

/// <summary>
/// Which rendition of an invoice leads: a proven document before one in review, the one that lists more lines (a page may say "see the
/// list" where another has the list), an intact signature before none, structured data before OFD before PDF, and between equals the
/// smaller SHA-256, then the shorter name. So the choice never hangs on the order of the files.
/// </summary>
internal sealed class RenditionPrecedence : IComparer<InvoiceFacts>
{
    public static readonly RenditionPrecedence Instance = new();

    public int Compare(InvoiceFacts? x, InvoiceFacts? y)
    {
        var (a, b) = (x!.Document, y!.Document);
        var order = a.Status.CompareTo(b.Status);
        order = order != 0 ? order : b.Fields.Lines.Length.CompareTo(a.Fields.Lines.Length);
        order = order != 0 ? order : IsIntact(b).CompareTo(IsIntact(a));
        order = order != 0 ? order : Rank(a.Format).CompareTo(Rank(b.Format));
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        order = order != 0 ? order : a.Name.Length.CompareTo(b.Name.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }

    private static bool IsIntact(ExaminedDocument document)
    {
        foreach (var signature in document.Signatures)
        {
            if (signature is { Integrity: SignatureIntegrity.Intact, CoversWholeDocument: true })
            {
                return true;
            }
        }

        return false;
    }

    private static int Rank(DocumentFormat format) => format switch
    {
        DocumentFormat.EInvoiceXml => 0,
        DocumentFormat.Ofd => 1,
        DocumentFormat.Pdf => 2,
        _ => 3,
    };
}
