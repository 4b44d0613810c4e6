using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction.Verification;

/// <summary>
/// Says what is still open before an invoice may be accepted unseen. An award rests on who, whom, which invoice, when and how much, line by line:
/// each must be read, none may be doubtful, no check may fail, the amounts must prove each other, and the identity of the invoice must
/// have a second witness beside the printed page.
/// </summary>
internal static class InvoiceProof
{
    private static readonly FieldName[] Required =
    [
        VatInvoiceFields.InvoiceNumber, VatInvoiceFields.IssueDate, VatInvoiceFields.BuyerName, VatInvoiceFields.SellerName,
        VatInvoiceFields.SellerTaxId, VatInvoiceFields.AmountExcludingTax, VatInvoiceFields.TotalIncludingTax,
    ];

    private static readonly FieldName[] MustNotBeDoubtful = [.. Required, VatInvoiceFields.InvoiceCode, VatInvoiceFields.BuyerTaxId, VatInvoiceFields.Tax];

    /// <summary>Checks without which the amounts and the number are not proven; "unknown" is not enough.</summary>
    private static readonly string[] MustPass = ["sum_agrees", "lines_sum", "number_format"];

    /// <summary>Nothing but information means: accepted.</summary>
    public static ImmutableArray<Finding> OpenPoints(
        Confidence typeConfidence, FieldSet settled, IReadOnlyList<Witness> witnesses, ImmutableArray<CheckResult> checks)
    {
        var open = ImmutableArray.CreateBuilder<Finding>();
        if (typeConfidence.CompareTo(Confidence.Read) < 0)
        {
            open.Add(new Finding("type_unsure", Severity.Warning, Message.Of("examine.type_unsure", typeConfidence.ToString())));
        }

        AddFieldPoints(settled, open);
        AddPartyPoints(settled, open);
        AddCheckPoints(settled, witnesses, checks, open);
        LineProof.AddOpenPoints(settled.Lines, open);
        if (settled.Lines.IsEmpty)
        {
            open.Add(new Finding("no_lines", Severity.Warning, Message.Of("examine.no_lines")));
        }

        if (RecognisedProof.IsRecognised(settled) && settled.Lines.Any(static line => line.Source == FieldSource.Ocr))
        {
            open.Add(new Finding("recognised_unproven", Severity.Information, Message.Of("repair.unproven").With(Label.Field(VatInvoiceFields.Remarks))));
        }

        return open.ToImmutable();
    }

    private static void AddFieldPoints(FieldSet settled, ImmutableArray<Finding>.Builder open)
    {
        foreach (var name in Required)
        {
            if (string.IsNullOrEmpty(settled.Text(name)))
            {
                open.Add(new Finding("field_missing", Severity.Warning, Message.Of("examine.field_missing").With(Label.Field(name)), name.Value));
            }
        }

        foreach (var name in MustNotBeDoubtful)
        {
            if (settled[name] is { Value: not null } field && field.Confidence.CompareTo(Confidence.Read) < 0)
            {
                open.Add(new Finding("field_doubtful", Severity.Warning, Message.Of("examine.field_doubtful", field.Value).With(Label.Field(name)), name.Value, field.Page, field.Box));
            }
        }
    }

    /// <summary>One party read twice, or the cancelled invoice read as the one that cancels it: each reads well by itself.</summary>
    private static void AddPartyPoints(FieldSet settled, ImmutableArray<Finding>.Builder open)
    {
        // A credit code that lost a character has the length of other numbers, which no check character proves.
        foreach (var name in (ReadOnlySpan<FieldName>)[VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerTaxId])
        {
            if (settled[name] is { Value: { } id } field && field.Confidence == Confidence.Read
                && (TaxpayerId.Classify(id).Kind == TaxpayerIdKind.Unrecognised || id.Length == UnifiedSocialCreditCode.Length - 1))
            {
                open.Add(new Finding("field_doubtful", Severity.Warning, Message.Of("examine.field_doubtful", id).With(Label.Field(name)), name.Value, field.Page, field.Box));
            }
        }

        foreach (var (one, other) in (ReadOnlySpan<(FieldName, FieldName)>)
        [
            (VatInvoiceFields.BuyerName, VatInvoiceFields.SellerName),
            (VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerTaxId),
            (VatInvoiceFields.InvoiceNumber, VatInvoiceFields.OriginalInvoiceNumber),
        ])
        {
            if (settled.Text(one) is { } value && value == settled.Text(other))
            {
                open.Add(new Finding("fields_equal", Severity.Warning, Message.Of("examine.fields_equal", value).With(Label.Field(one), Label.Field(other)), one.Value, settled[one]!.Page, settled[one]!.Box));
            }
        }
    }

    private static void AddCheckPoints(FieldSet settled, IReadOnlyList<Witness> witnesses, ImmutableArray<CheckResult> checks, ImmutableArray<Finding>.Builder open)
    {
        var outcomes = checks.ToDictionary(check => check.Name);
        foreach (var check in checks)
        {
            if (check.Outcome == CheckOutcome.Fail)
            {
                open.Add(new Finding("check_failed", Severity.Error, Message.Of("examine.check_failed").With(Label.Check(check.Name), check.Message), null, check.Where?.Page, check.Where?.Box));
            }
        }

        foreach (var name in MustPass)
        {
            if (outcomes[name].Outcome == CheckOutcome.Unknown)
            {
                open.Add(new Finding("check_open", Severity.Warning, Message.Of("examine.check_open").With(Label.Check(name), outcomes[name].Message)));
            }
        }

        // Words can be missing only where the invoice is nothing but data: a printed one always spells its total.
        var isDataAlone = witnesses.Any(witness => witness.Kind == WitnessKind.StructuredData) && witnesses.All(witness => witness.Kind != WitnessKind.PrintedPage);

        // Words that could not be recognised whole are made up for by the QR code, which states an amount too; stored text has no such excuse.
        var isMadeUpFor = RecognisedProof.IsRecognised(settled) && outcomes["qr_agrees"].Outcome == CheckOutcome.Pass;
        if (!isDataAlone && !isMadeUpFor && outcomes["words_agree"].Outcome == CheckOutcome.Unknown)
        {
            open.Add(new Finding("check_open", Severity.Warning, Message.Of("examine.check_open").With(Label.Check("words_agree"), outcomes["words_agree"].Message)));
        }

        var hasSecondWitness = outcomes["qr_agrees"].Outcome == CheckOutcome.Pass || outcomes["structured_agrees"].Outcome == CheckOutcome.Pass;
        if (!isDataAlone && !hasSecondWitness)
        {
            open.Add(new Finding("identity_unproven", Severity.Warning, Message.Of("examine.identity_unproven")));
        }
    }
}
