using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// The QR code against the paper: number, code, date, amount and check code. The amount is compared with the total with tax on fully
/// digitalized invoices and with the amount without tax on the others. A checksum that does not match is for a person to judge.
/// </summary>
public sealed class QrAgreesCheck : IDocumentCheck
{
    public string Name => "qr_agrees";

    public CheckResult Run(VerificationSubject subject)
    {
        if (subject.Qr is not { } qr)
        {
            return FirstCode(subject.Reading) is { } other
                ? this.Unknown(new Provenance(other.Page, other.Box, other.Payload), "check.qr_other", Short(other.Payload))
                : this.Unknown(null, "check.qr_none");
        }

        var comparison = Compare(subject, qr.Payload);
        if (comparison.FirstDifferent is { } different)
        {
            return this.Answer(CheckOutcome.Fail, subject.InkOf(different) ?? qr.Ink, "check.qr_fail", Label.Joined(comparison.Differences));
        }

        if (OtherNumber(subject.Reading, qr.Payload) is { } number)
        {
            return this.Unknown(qr.Ink, "check.qr_several", qr.Payload.Number, number);
        }

        switch (qr.Payload.Checksum)
        {
            case QrChecksum.Mismatch:
                return this.Unknown(qr.Ink, "check.qr_checksum_mismatch", qr.Payload.Text);
            case QrChecksum.Absent:
                return this.Unknown(qr.Ink, "check.qr_checksum_absent", qr.Payload.Text);
        }

        return comparison.Missing.Count > 0
            ? this.Answer(CheckOutcome.Unknown, qr.Ink, "check.qr_missing", Label.Joined(comparison.Missing))
            : this.Answer(CheckOutcome.Pass, qr.Ink, qr.Payload.Checksum == QrChecksum.Reflected ? "check.qr_pass_reflected" : "check.qr_pass", Label.Joined(comparison.Agreed));
    }

    private static FieldComparison Compare(VerificationSubject subject, InvoiceQrPayload qr)
    {
        var comparison = new FieldComparison();
        comparison.Compare(subject, VatInvoiceFields.InvoiceNumber, qr.Number);
        if (qr.Code is not null || Says(subject, VatInvoiceFields.InvoiceCode))
        {
            comparison.Compare(subject, VatInvoiceFields.InvoiceCode, qr.Code ?? "");
        }

        comparison.Compare(subject, VatInvoiceFields.IssueDate, qr.Date is { } date ? Figures.Day(date) : null);
        comparison.Compare(subject, qr.AmountIncludesTax ? VatInvoiceFields.TotalIncludingTax : VatInvoiceFields.AmountExcludingTax, qr.Amount?.ToString());
        if (qr.CheckCode is not null && Says(subject, VatInvoiceFields.CheckCode))
        {
            comparison.Compare(subject, VatInvoiceFields.CheckCode, qr.CheckCode);
        }

        return comparison;
    }

    private static bool Says(VerificationSubject subject, FieldName name) =>
        subject.Printed[name] is { Value: not null } || subject.Settled[name] is { Value: not null, Source: not FieldSource.Qr };

    private static (int Page, BoundingBox Box, string Payload)? FirstCode(DocumentReading reading)
    {
        foreach (var page in reading.Pages)
        {
            if (!page.Codes.IsEmpty)
            {
                return (page.Number, page.Codes[0].Box, page.Codes[0].Payload);
            }
        }

        return null;
    }

    // Two invoices in one file: the fields of one must not be proven by the code of the other.
    private static string? OtherNumber(DocumentReading reading, InvoiceQrPayload first)
    {
        foreach (var page in reading.Pages)
        {
            foreach (var code in page.Codes)
            {
                if (code.Payload != first.Text && InvoiceQrPayload.TryParse(code.Payload, out var other) && other.Number != first.Number)
                {
                    return other.Number;
                }
            }
        }

        return null;
    }

    private static string Short(string payload) => payload.Length <= 80 ? payload : payload[..80] + "…";

    // Collects what agrees, what differs and what the paper does not say.
    private sealed class FieldComparison
    {
        private readonly List<Message> _agreed = [], _different = [], _missing = [];

        public FieldName? FirstDifferent { get; private set; }

        public IReadOnlyList<Message> Agreed => _agreed;

        public IReadOnlyList<Message> Differences => _different;

        public IReadOnlyList<Message> Missing => _missing;

        public void Compare(VerificationSubject subject, FieldName name, string? inQr)
        {
            var settled = subject.Settled[name];
            var printed = subject.Printed[name]?.Value;
            // A value that came from the code itself would agree with it in any case.
            var other = settled is { Source: not FieldSource.Qr } ? settled.Value : null;
            if (inQr is null || (printed ?? other) is not { } value)
            {
                _missing.Add(Label.Field(name));
            }
            else if (!Same(name, inQr, value) || (other is not null && !Same(name, inQr, other)))
            {
                FirstDifferent ??= name;
                _different.Add(Message.Of("check.qr_difference", inQr.Length == 0 ? "—" : inQr, Same(name, inQr, value) ? other ?? "" : value).With(Label.Field(name)));
            }
            else
            {
                _agreed.Add(Message.Of("check.qr_agreed", value).With(Label.Field(name)));
            }
        }

        private static bool Same(FieldName name, string inQr, string value) =>
            name == VatInvoiceFields.TotalIncludingTax || name == VatInvoiceFields.AmountExcludingTax
                ? Money.TryParse(inQr, out var one) && Money.TryParse(value, out var two) && one == two
                : string.Equals(inQr, value, StringComparison.OrdinalIgnoreCase);
    }
}
