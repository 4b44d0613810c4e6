using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles misread characters of a recognised invoice where two witnesses that fail independently agree on what stands there; everything else stays as
/// it was read. Stored text is never changed: where it contradicts itself, the paper does.
/// </summary>
public static class InvoiceRepair
{
    public const string Code = "value_repaired";

    /// <param name="printed">What was read of the page.</param>
    /// <param name="code">The invoice's QR code, if one was decoded.</param>
    public static RepairedInvoice Of(FieldSet printed, InvoiceQrCode? code)
    {
        if (!printed.Fields.Any(static field => field.Source == FieldSource.Ocr))
        {
            return new RepairedInvoice(printed, []);
        }

        var payload = code?.Payload is { Checksum: QrChecksum.WithComma or QrChecksum.WithoutComma } sound ? sound : null;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (fields, repairs) = new InvoiceFigures(printed, payload).Solve();
        foreach (var (name, line, read, settled, witnesses) in repairs)
        {
            var where = line is { } at ? (printed.Lines[at].Page, printed.Lines[at].AmountBox ?? printed.Lines[at].Box) : (printed[name!.Value]!.Page, printed[name!.Value]!.Box);
            var message = line is { } number
                ? Message.Of("repair.line", (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), read, settled)
                : Message.Of("repair.field", read, settled);
            findings.Add(new Finding(Code, Severity.Information, message.With(Label.Field(name!.Value), Label.Joined(witnesses)), name!.Value.Value, where.Page, where.Item2));
        }

        fields = UnreadTax.Apply(fields, payload, findings);
        fields = WordsRepair.Apply(fields, payload, findings);
        fields = PartyCodeRepair.Apply(fields, findings);
        fields = payload is null ? fields : QrRepair.Apply(fields, payload, findings);
        return new RepairedInvoice(new FieldSet(fields.Fields, fields.Lines.Select(WithProvenParts)), findings.ToImmutable());
    }

    /// <summary>Nothing else on the paper says quantity and price again: only together with the amount do they show that they were read right.</summary>
    private static LineItem WithProvenParts(LineItem line)
    {
        if (line.Source != FieldSource.Ocr)
        {
            return line;
        }

        var isPriceProven = line is { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } && LinePrice.Agrees(quantity, price, amount);
        return line with
        {
            TaxRecognised = null,
            Quantity = isPriceProven ? line.Quantity : null,
            UnitPrice = isPriceProven ? line.UnitPrice : null,
        };
    }

    /// <summary>The fields with one value put right, and the finding that says so.</summary>
    internal static FieldSet With(FieldSet fields, ExtractedField old, string settled, ImmutableArray<Finding>.Builder findings, params Message[] witnesses)
    {
        var message = Message.Of("repair.field", old.Value ?? old.Printed, settled).With(Label.Field(old.Name), Label.Joined(witnesses));
        findings.Add(new Finding(Code, Severity.Information, message, old.Name.Value, old.Page, old.Box));
        return new FieldSet(fields.Fields.Replace(old, old with { Value = settled }), fields.Lines);
    }
}
