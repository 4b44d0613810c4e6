using Intake.Extraction.Fields;
using Intake.Extraction.Fields.PaymentReceipt;

namespace Intake.Extraction.Verification.Checks;

/// <summary>A file holds one receipt only: banks print several on a sheet, and only the first is read. The same receipt printed twice is one.</summary>
public sealed class SingleReceiptCheck : IDocumentCheck
{
    private static readonly FieldName[] Telling = [PaymentReceiptFields.ReceiptNumber, PaymentReceiptFields.Date, PaymentReceiptFields.Amount, PaymentReceiptFields.PayeeName];

    public string Name => "single_receipt";

    public CheckResult Run(VerificationSubject subject)
    {
        var parts = ReceiptParts.Of(subject.Reading.Pages);
        if (parts.Count <= 1)
        {
            return this.Pass(null, "receipt.single");
        }

        var first = PaymentReceiptExtractor.ReadOne(parts[0]);
        for (var i = 1; i < parts.Count; i++)
        {
            if (!AreTheSame(first, PaymentReceiptExtractor.ReadOne(parts[i])))
            {
                return this.Fail(null, "receipt.several", Figures.Number(parts.Count), Figures.Number(parts[i].Text.Number));
            }
        }

        return this.Pass(null, "receipt.copies", Figures.Number(parts.Count));
    }

    private static bool AreTheSame(List<ExtractedField> one, List<ExtractedField> other) =>
        Array.TrueForAll(Telling, name => one.Find(field => field.Name == name)?.Value == other.Find(field => field.Name == name)?.Value);
}
