using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Parts;

/// <summary>Gives each paper of a file what of the reading is its own.</summary>
internal static class PartReadings
{
    /// <summary>
    /// One reading a part. What a reader found on a page goes with the papers on that page, what it found about the file with every paper. A structured statement
    /// (XML in or beside the page) goes with the paper that prints its number, else with the first.
    /// </summary>
    public static ImmutableArray<DocumentReading> Of(DocumentReading whole, ImmutableArray<PartPages> parts)
    {
        var homes = whole.Witnesses.Select(witness => Home(witness.Fields.Text(VatInvoiceFields.InvoiceNumber), parts)).ToList();
        return [.. parts.Select((part, i) => whole with
        {
            Pages = part.Pages,
            Witnesses = [.. whole.Witnesses.Where((_, witness) => homes[witness] == i)],
            Attachments = i == 0 ? whole.Attachments : [],
            Findings = [.. whole.Findings.Where(finding => finding.Page is not { } page || part.Pages.Any(own => own.Number == page)), .. part.Open],
        })];
    }

    private static int Home(string? number, ImmutableArray<PartPages> parts)
    {
        for (var i = 0; i < parts.Length && number is not null; i++)
        {
            if (parts[i].Pages.Any(page => InvoiceHeading.LabelledNumber(PageText.Of(page))?.Value == number))
            {
                return i;
            }
        }

        return 0;
    }
}
