using System.Collections.Frozen;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports;

/// <summary>Names of fields and checks in the reader's language; one that has no name of its own is shown as results spell it.</summary>
internal static class Labels
{
    private static readonly FrozenSet<string> Fields = VatInvoiceFields.All.Select(field => field.Value).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Checks = new[]
    {
        "qr_agrees", "words_agree", "sum_agrees", "lines_sum", "line_tax", "number_format", "check_digit", "date_plausible", "signature_intact",
        "structured_agrees", "buyer_is_applicant", "not_duplicate", "contract_found", "payment_found", "in_period",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static string Field(string name, Conversation talk) => Fields.Contains(name) ? talk.Text("report.field_" + name) : name;

    public static string Check(string name, Conversation talk) => Checks.Contains(name) ? talk.Text("report.check_" + name) : name;
}
