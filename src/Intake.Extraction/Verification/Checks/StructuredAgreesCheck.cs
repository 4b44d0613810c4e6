using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// The printed page against the data carried inside or beside it, field by field and line by line. What a person sees and what a machine
/// books must be the same invoice.
/// </summary>
public sealed class StructuredAgreesCheck : IDocumentCheck
{
    private const int MaxShown = 5;

    // Remarks and title are laid out freely and are worded differently on page and in data.
    private static readonly ImmutableArray<FieldName> Compared =
        [.. VatInvoiceFields.All.Where(name => name != VatInvoiceFields.Remarks && name != VatInvoiceFields.PrintedKind)];

    public string Name => "structured_agrees";

    public CheckResult Run(VerificationSubject subject)
    {
        var page = subject.Printed;
        var where = subject.InkOf(VatInvoiceFields.InvoiceNumber);
        if (!subject.Witnesses.Any(IsStructured))
        {
            return this.Unknown(where, "check.structured_none");
        }

        if (page.Fields.IsEmpty)
        {
            return this.Unknown(where, "check.structured_no_page");
        }

        var differences = new List<(Message Text, Provenance? Where)>();
        var agreed = new HashSet<FieldName>();
        var lines = 0;
        foreach (var witness in subject.Witnesses)
        {
            if (IsStructured(witness))
            {
                CompareFields(subject, witness, agreed, differences);
                lines = Math.Max(lines, CompareLines(page.Lines, witness, differences));
            }
        }

        if (differences.Count > 0)
        {
            var shown = Label.Joined(differences.Take(MaxShown).Select(difference => difference.Text));
            return this.Answer(CheckOutcome.Fail, differences[0].Where ?? where, "check.structured_fail", shown, Figures.Number(differences.Count));
        }

        foreach (var needed in (ReadOnlySpan<FieldName>)[VatInvoiceFields.InvoiceNumber, VatInvoiceFields.TotalIncludingTax])
        {
            if (!agreed.Contains(needed))
            {
                return this.Answer(CheckOutcome.Unknown, where, "check.structured_too_little", Label.Field(needed));
            }
        }

        return this.Pass(where, "check.structured_pass", Figures.Number(agreed.Count), Figures.Number(lines));
    }

    private static bool IsStructured(Witness witness) => witness.Kind is WitnessKind.StructuredData or WitnessKind.TaggedPage;

    private static void CompareFields(VerificationSubject subject, Witness witness, HashSet<FieldName> agreed, List<(Message, Provenance?)> differences)
    {
        foreach (var name in Compared)
        {
            var (printed, stated) = (subject.Printed[name], witness.Fields[name]);
            switch (FieldAgreement.Compare(printed, stated))
            {
                case true:
                    agreed.Add(name);
                    break;
                case false:
                    differences.Add((
                        Message.Of("check.structured_difference", printed!.Value ?? printed.Printed, stated!.Value ?? stated.Printed, witness.Origin).With(Label.Field(name)), subject.InkOf(name)));
                    break;
            }
        }
    }

    // The number of lines compared; none where one side states no lines.
    private static int CompareLines(ImmutableArray<LineItem> printed, Witness witness, List<(Message, Provenance?)> differences)
    {
        var stated = witness.Fields.Lines;
        if (printed.IsEmpty || stated.IsEmpty)
        {
            return 0;
        }

        if (printed.Length != stated.Length)
        {
            differences.Add((Message.Of("check.structured_lines", Figures.Number(printed.Length), Figures.Number(stated.Length), witness.Origin), VerificationSubject.InkOf(printed[0])));
            return 0;
        }

        for (var i = 0; i < printed.Length; i++)
        {
            var (one, other) = (printed[i], stated[i]);
            if (one.Amount is { } amount && other.Amount is { } otherAmount && amount != otherAmount)
            {
                differences.Add((Label.Plain($"{Figures.Line(i + 1, one)}: {amount} ≠ {otherAmount} [{witness.Origin}]"), VerificationSubject.InkOf(one)));
            }
            else if (one.Tax is { } tax && other.Tax is { } otherTax && tax != otherTax)
            {
                differences.Add((Label.Plain($"{Figures.Line(i + 1, one)}: {tax} ≠ {otherTax} [{witness.Origin}]"), VerificationSubject.InkOf(one)));
            }
            else if (!FieldAgreement.SameText(one.Name, other.Name))
            {
                differences.Add((Label.Plain($"{Figures.Line(i + 1, one)} ≠ {other.Name} [{witness.Origin}]"), VerificationSubject.InkOf(one)));
            }
        }

        return printed.Length;
    }
}
