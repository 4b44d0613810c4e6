using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads the head of an invoice: title, code, number, date, check code. By label where the labels decode; else by form and place, since some
/// papers carry values that read right under labels that do not.
/// </summary>
internal static class InvoiceHeading
{
    public static void Read(PageText page, List<ExtractedField> fields)
    {
        var end = End(page);
        Add(fields, HeadingTitle.Read(page, end));
        var code = HeadingNumber.ByLabel(page, end, VatInvoiceFields.InvoiceCode, "发票代码", static digits => digits.Length is 10 or 12);
        var number = LabelledNumber(page, end);
        if (number is null)
        {
            ReadByForm(page, end, ref code, ref number);
        }

        Add(fields, code);
        Add(fields, number);
        Add(fields, HeadingDate.Read(page, end));
        Add(fields, CheckCode(page, end, code));
    }

    /// <summary>The invoice number beside its label; null where there is none.</summary>
    public static ExtractedField? LabelledNumber(PageText page) => LabelledNumber(page, End(page));

    private static ExtractedField? LabelledNumber(PageText page, float end) =>
        HeadingNumber.ByLabel(page, end, VatInvoiceFields.InvoiceNumber, "发票号码", static digits => digits.Length is 8 or 20);

    /// <summary>
    /// The head ends where the parties begin: further down, remarks name other invoices under the same labels. Without the parties' labels
    /// it is as high as the forms have it.
    /// </summary>
    private static float End(PageText page)
    {
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var text = page.Rows[i].Text;
            if (text.Contains("纳税人识别号", StringComparison.Ordinal) || text.Contains("信用代码", StringComparison.Ordinal))
            {
                // The names stand above the ids, beside them the cipher: both have digits that are no number of the head.
                var first = i;
                for (var k = i - 1; k >= 0 && page.Rows[i].CenterY - page.Rows[k].CenterY < 5 * page.Line; k--)
                {
                    first = page.Rows[k].Text.Contains("名称", StringComparison.Ordinal) ? k : first;
                }

                return page.Rows[first].CenterY - (0.5f * page.Line);
            }
        }

        return page.Rows.Count == 0 ? 0 : page.Rows[0].CenterY + (7 * page.Line);
    }

    private static void ReadByForm(PageText page, float end, ref ExtractedField? code, ref ExtractedField? number)
    {
        // Twelve digits and eight make a tax-control invoice, whose check code has twenty digits as well.
        var twelve = code ?? HeadingNumber.ByForm(page, end, VatInvoiceFields.InvoiceCode, static digits => digits.Length == 12 && digits[0] == '0');
        var eight = twelve is null ? null : HeadingNumber.ByForm(page, end, VatInvoiceFields.InvoiceNumber, static digits => digits.Length == 8);
        if (eight is not null)
        {
            (code, number) = (twelve, eight);
            return;
        }

        // Paper invoices print both without labels, in the corners; photos lose labels besides.
        if (page.Source == FieldSource.Ocr && HeadingNumber.ByForm(page, end, VatInvoiceFields.InvoiceNumber, static digits => digits.Length == 8) is { Value: { } eightDigits } corner)
        {
            number = corner;
            code ??= HeadingNumber.ByForm(page, end, VatInvoiceFields.InvoiceCode, static digits => digits.Length == 10)
                ?? HeadingNumber.BehindNumber(page, end, VatInvoiceFields.InvoiceCode, eightDigits);
            return;
        }

        number = HeadingNumber.ByForm(page, end, VatInvoiceFields.InvoiceNumber, static digits => digits.Length == 20);
    }

    /// <summary>Twenty digits in groups; five letters or digits on blockchain invoices, whose code opens with 1.</summary>
    private static ExtractedField? CheckCode(PageText page, float end, ExtractedField? code) =>
        HeadingNumber.ByLabel(page, end, VatInvoiceFields.CheckCode, "校验码", static digits => digits.Length == 20)
        ?? (code?.Value is ['1', ..] ? HeadingNumber.ShortCode(page, end, VatInvoiceFields.CheckCode, "校验码", 5) : null);

    private static void Add(List<ExtractedField> fields, ExtractedField? field)
    {
        if (field is not null)
        {
            fields.Add(field);
        }
    }
}
