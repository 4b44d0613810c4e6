using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.Certificate.CertificateLabels;
using N = Intake.Extraction.Fields.Certificate.CertificateFields;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>
/// Reads a certificate, of an enterprise or of a person. The last day it is valid is given only where it is printed: 有效期三年 says how long,
/// not until when, and is left out.
/// </summary>
public sealed partial class CertificateExtractor : IFieldExtractor
{
    private static readonly string[] TitleWords = ["证", "认定", "登记", "企业", "资质", "称号", "Certificate", "CERTIFICATE"];

    public DocumentType Type => DocumentType.Certificate;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var forms = pages.Where(static page => !page.Words.IsEmpty).Select(static page => FormPage.Of(page, L.Book)).ToList();
        var flow = FlowText.Of(forms);
        ExtractedField?[] fields =
        [
            FormReading.Settle(N.CertificateNumber, Labelled(forms, L.Number, Number)) ?? FormReading.Settle(N.CertificateNumber, Labelled(forms, L.RegisteredNumber, FormValue.Code)),
            NamingWhatItIs(CertificateTitle.Of(forms, flow)),
            CertificateHolder.Of(forms, flow),
            CertificateIssuer.Of(forms),
            FormReading.Settle(N.IssueDate, Labelled(forms, L.IssueDate, FormValue.Date)) ?? FormReading.Settle(N.IssueDate, LoneRun.Days(forms)),
            FormReading.Settle(N.ValidUntil, Labelled(forms, L.Valid, LastDay)) ?? FormReading.Settle(N.ValidUntil, InSentence(flow)),
            Level(forms, flow),
            FormReading.Settle(N.HolderTaxId, Labelled(forms, L.Code, FormValue.Code).Where(static code => code.Value.Length == UnifiedSocialCreditCode.Length)),
        ];
        return new FieldSet(fields.OfType<ExtractedField>(), []);
    }

    /// <summary>A title says what is certified; a large line that says nothing of the kind may be the name of who or what it was given to.</summary>
    private static ExtractedField? NamingWhatItIs(ExtractedField? title) =>
        title is { Value: { } text } read && !TitleWords.Any(word => text.Contains(word, StringComparison.Ordinal)) ? read with { Confidence = Confidence.Doubtful } : title;

    internal static IEnumerable<FormReading> Labelled(IEnumerable<FormPage> forms, string key, Func<FormLabel, FormReading?> read) =>
        forms.SelectMany(form => form.With(key)).Select(read).OfType<FormReading>();

    // 软著登字第1234567号 is a number too.
    private static FormReading? Number(FormLabel label) =>
        FormValue.Reference(label) ?? (FormValue.Text(label) is { } text && OfficialNumber().IsMatch(text.Value) ? text : null);

    [GeneratedRegex("^[\\u4E00-\\u9FFF]{1,10}第?[〔\\[(（]?[0-9A-Za-z〕\\])）-]{3,24}号$")]
    private static partial Regex OfficialNumber();

    // A day alone, or the second of two.
    private static FormReading? LastDay(FormLabel label)
    {
        foreach (var piece in label.Beside.Concat(label.Wrapped))
        {
            if (InterestReceipt.InterestPeriod.TryRead(piece.Ink, out _, out var last))
            {
                return last;
            }

            // 自…起三年 begins with a day that is not the last.
            var ink = piece.Ink.Text.StartsWith('至') ? piece.Ink with { Start = piece.Ink.Start + 1 } : piece.Ink;
            if (FormDate.TryRead(ink, out var day, out var dayInk) && (dayInk.End == ink.End || ink.Row.Text[dayInk.End] is '止' or '前'))
            {
                return label.Ink.Text.Contains('至', StringComparison.Ordinal) || label.Ink.Text.Contains('止', StringComparison.Ordinal) || ink.Start > piece.Ink.Start || label.Ink.Text.Contains('到', StringComparison.Ordinal)
                    || label.Ink.Text.Contains("截", StringComparison.Ordinal) || label.Ink.Text is "ValidUntil" or "失效日期" or "有效期限" or "有效期" or "证书有效期" or "有效日期"
                    ? new FormReading(FormDate.Iso(day), dayInk) : null;
            }
        }

        return null;
    }

    private static IEnumerable<FormReading> InSentence(FlowText flow)
    {
        for (var match = Until().Match(flow.Text); match.Success; match = match.NextMatch())
        {
            var at = match.Index + match.Length;
            if (ChineseDate.TryReadStart(flow.Text.AsSpan(at), out var day, out var length))
            {
                yield return new FormReading(FormDate.Iso(day), flow.Ink(at, length));
            }
        }
    }

    private static ExtractedField? Level(List<FormPage> forms, FlowText flow)
    {
        if (FormReading.Settle(N.Level, Labelled(forms, L.Level, FormValue.Text)) is { } labelled)
        {
            return labelled;
        }

        var found = new List<FormReading>();
        for (var match = Levels().Match(flow.Text); match.Success; match = match.NextMatch())
        {
            found.Add(flow.Reading(match.Index, match.Length));
        }

        return FormReading.Settle(N.Level, found);
    }

    [GeneratedRegex("有效期(?:限)?[^。;:至到]{0,8}?[,:]?(?:截止)?(?:至|到):?")]
    private static partial Regex Until();

    [GeneratedRegex("国家级|省级|市级|区级|专科|本科|硕士|博士")]
    private static partial Regex Levels();
}
