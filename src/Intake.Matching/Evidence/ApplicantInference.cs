using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>
/// Makes out the applicant where there is no application.yaml: the buyer whom most accepted invoices name (where none is accepted,
/// most invoices), nobody if two are equal; the application year is the year after the latest invoice. Each is an open point.
/// </summary>
internal static class ApplicantInference
{
    // Dates outside are misread or made up: no electronic invoice is older.
    private const int FirstYear = 2000, LastYear = 2099;

    public static (ApplicationForm Form, ImmutableArray<Finding> Findings) Infer(IReadOnlyCollection<EvidencePiece> pieces, PolicyNotice notice)
    {
        var leaders = pieces.Where(p => !p.IsConflict).Select(p => p.Leader).Where(l => l.BuyerName is not null || l.BuyerTaxId is not null).ToList();
        var accepted = leaders.Where(l => l.Document.Status == DocumentStatus.Accepted).ToList();
        var candidates = (accepted.Count > 0 ? accepted : leaders)
            .GroupBy(l => (l.BuyerTaxId, Name: l.BuyerTaxId is null ? l.BuyerName : null))
            .OrderByDescending(g => g.Count()).Take(2).ToList();
        var findings = ImmutableArray.CreateBuilder<Finding>();

        var isTie = candidates.Count == 2 && candidates[0].Count() == candidates[1].Count();
        var chosen = candidates.Count == 0 || isTie ? null : candidates[0].OrderBy(l => l.Document.Id, StringComparer.Ordinal).First();
        var name = chosen?.Document.Fields.Text(VatInvoiceFields.BuyerName);
        findings.Add(chosen is null
            ? new Finding("applicant_unknown", Severity.Warning, Message.Of("evidence.applicant_unknown"))
            : new Finding("applicant_inferred", Severity.Warning, Message.Of("evidence.applicant_inferred", name ?? chosen.BuyerTaxId!, Amounts.Count(candidates[0].Count()))));

        var year = ApplicationYear(chosen is null ? leaders : [.. candidates[0]], notice, findings);
        var form = new ApplicationForm(name, chosen?.BuyerTaxId, ApplicantKind.Enterprise, null, null, year, [], [], [], [], IsInferred: true);
        return (form, findings.DrainToImmutable());
    }

    private static int ApplicationYear(IReadOnlyCollection<InvoiceFacts> invoices, PolicyNotice notice, ImmutableArray<Finding>.Builder findings)
    {
        var offset = 1 - notice.ExpenseYear(1);
        if (invoices.Select(i => i.IssueDate?.Year).Where(y => y is >= FirstYear and <= LastYear).Max() is { } latest)
        {
            findings.Add(new Finding("application_year_inferred", Severity.Warning, Message.Of("evidence.year_inferred", Amounts.Count(latest + offset))));
            return latest + offset;
        }

        var first = notice.InForceFrom.Year + offset;
        findings.Add(new Finding("application_year_unknown", Severity.Warning, Message.Of("evidence.year_unknown", Amounts.Count(first))));
        return first;
    }
}
