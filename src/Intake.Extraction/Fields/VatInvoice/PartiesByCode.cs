using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Exactly two valid credit codes on the page, and the writing beside or above each: without labels that is the best there is.</summary>
internal static class PartiesByCode
{
    private static readonly string[] OrganisationEndings = ["公司", "店", "部", "厂", "院", "中心", "所", "会", "社", "行", "馆", "局", "(有限合伙)", "工作室"];

    public static void Read(PageText page, List<ExtractedField> fields)
    {
        var codes = Codes(page);
        if (codes.Count != 2)
        {
            return;
        }

        if (Math.Abs(codes[0].Row.CenterY - codes[1].Row.CenterY) < 1.3f * page.Line)
        {
            codes.Sort((a, b) => a.X0.CompareTo(b.X0));
        }

        Add(page, codes[0], VatInvoiceFields.BuyerTaxId, VatInvoiceFields.BuyerName, fields);
        Add(page, codes[1], VatInvoiceFields.SellerTaxId, VatInvoiceFields.SellerName, fields);
    }

    private static List<TextSpan> Codes(PageText page)
    {
        var codes = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            for (var i = 0; i < row.Text.Length; i++)
            {
                var code = PartyTaxId.CodeFrom(row, i, page.Em, float.PositiveInfinity);
                if (code.Length == 18 && UnifiedSocialCreditCode.TryParse(code.Text, out _))
                {
                    codes.Add(code);
                }

                i = Math.Max(i, code.End - 1);
            }
        }

        return codes;
    }

    private static void Add(PageText page, TextSpan code, FieldName idName, FieldName nameName, List<ExtractedField> fields)
    {
        fields.Add(PrintedField.From(idName, code.Text, code, Confidence.Doubtful));

        // The name stands above its code: the lowest writing there that reads like the name of an organisation.
        for (var i = page.Rows.Count - 1; i >= 0; i--)
        {
            var row = page.Rows[i];
            if (row.CenterY >= code.Row.CenterY - (0.5f * page.Line) || row.CenterY < code.Row.CenterY - (4 * page.Line))
            {
                continue;
            }

            foreach (var run in row.Runs(1.2f * page.Em))
            {
                var name = Readable(run);
                var isAbove = !name.IsEmpty && name.X0 < code.X1 && name.X1 > code.X0 - (8 * page.Em) && Math.Abs(name.X0 - code.X0) < 0.25f;
                if (isAbove && OrganisationEndings.Any(ending => name.Text.EndsWith(ending, StringComparison.Ordinal)))
                {
                    fields.Add(PrintedField.From(nameName, name.Printed, name, Confidence.Doubtful));
                    return;
                }
            }
        }
    }

    /// <summary>The run without the undecoded label before it.</summary>
    private static TextSpan Readable(TextSpan run)
    {
        for (var i = run.End - 1; i >= run.Start; i--)
        {
            if (run.Row.Text[i] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
            {
                return run with { Start = i + 1 };
            }
        }

        return run;
    }
}
