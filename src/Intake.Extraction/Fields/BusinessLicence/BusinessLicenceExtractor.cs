using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.BusinessLicence.BusinessLicenceFields;

namespace Intake.Extraction.Fields.BusinessLicence;

/// <summary>Reads a business licence, original or copy. The number of the copy (证照编号) is not the credit code.</summary>
public sealed class BusinessLicenceExtractor : IFieldExtractor
{
    private const string Code = "code", Name = "name", Person = "person", Capital = "capital", Established = "established", Address = "address", Scope = "scope", None = "-";

    /// <summary>The law lets a licence call the place what it is to the kind of business, one or several at once: 住所或经营场所.</summary>
    private static readonly LabelGrammar Places = new(
        [
            (LabelWord.Name, ["住所", "经营场所", "营业场所", "地址", "住址", "注册地址", "生产经营场所", "办公地址"]), (LabelWord.Filler, ["主要", "企业", "公司"]), (LabelWord.Link, ["或", "及", "和", "/", "、"]), (LabelWord.Open, ["("]), (LabelWord.Close, [")"]),
        ],
        static words => LabelSense.Of(words) is { Head: LabelWord.Name } ? Address : null);

    private static readonly LabelBook Book = new(
        Places,
        (Code, ["统一社会信用代码", "统一社会信用代码/注册号", "社会信用代码", "统一信用代码", "统一社会信用代码(注册号)"]),
        (Name, ["名称", "企业名称", "公司名称", "单位名称", "字号名称", "个体工商户名称", "商事主体名称", "主体名称"]),
        (Person, ["法定代表人", "负责人", "经营者", "执行事务合伙人", "投资人", "法定代表人姓名", "经营者姓名", "法人代表", "法定代表人(负责人)", "法定代表人/负责人", "执行事务合伙人(委派代表)"]),
        (Capital, ["注册资本", "注册资金", "出资额", "认缴注册资本", "注册资本总额", "注册资本(金)", "成员出资总额", "注册资本(万元)", "认缴注册资本总额"]),
        (Established, ["成立日期", "注册日期", "设立日期", "成立时间"]),
        (Address, ["住所", "经营场所", "主要经营场所", "营业场所", "地址", "住址", "注册地址", "住所(经营场所)", "住所/经营场所"]),
        (Scope, ["经营范围", "经营范围及方式", "业务范围"]),
        (None, ["类型", "主体类型", "公司类型", "企业类型", "组成形式", "营业期限", "经营期限", "合伙期限", "登记机关", "证照编号", "编号", "副本编号", "注册号", "核准日期", "登记日期", "发照日期", "登记状态", "国家企业信用信息公示系统网址", "重要提示", "实收资本", "商事主体类型"]));

    public DocumentType Type => DocumentType.BusinessLicence;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var forms = pages.Where(static page => !page.Words.IsEmpty).Select(static page => FormPage.Of(page, Book)).ToList();
        ExtractedField?[] fields =
        [
            Settle(forms, N.Name, Name, FormValue.Name),
            CreditCode(forms),
            Settle(forms, N.LegalRepresentative, Person, FormValue.Name),
            Settle(forms, N.RegisteredCapital, Capital, RegisteredCapital.Read),
            Settle(forms, N.Established, Established, FormValue.Date),
            Plain(OfSeveralLines(forms, N.Address, Address)),
            OfSeveralLines(forms, N.Scope, Scope),
        ];
        return new FieldSet(fields.OfType<ExtractedField>(), []);
    }

    private static ExtractedField? Settle(List<FormPage> forms, FieldName name, string key, Func<FormLabel, FormReading?> read) =>
        FormReading.Settle(name, forms.SelectMany(form => form.With(key)).Select(read).OfType<FormReading>());

    /// <summary>An address has no sentences in it.</summary>
    private static ExtractedField? Plain(ExtractedField? address) =>
        address is { Value: { } text } read && text.AsSpan().IndexOfAny("；;。：:") >= 0 ? read with { Confidence = Confidence.Doubtful } : address;

    /// <summary>A text that may run over several lines; doubtful where print around it belongs to nothing, and may be a line of it.</summary>
    private static ExtractedField? OfSeveralLines(List<FormPage> forms, FieldName name, string key)
    {
        var whole = forms.TrueForAll(form => form.With(key).All(label => FormValue.Text(label) is null || WholeText.IsProven(form, label)));
        return FormReading.Settle(name, forms.SelectMany(form => form.With(key)).Select(FormValue.Text).OfType<FormReading>(), whole ? null : Confidence.Doubtful);
    }

    /// <summary>The code by its label, else the only run of characters on the pages that both check characters show to be one.</summary>
    private static ExtractedField? CreditCode(List<FormPage> forms) =>
        Settle(forms, N.UnifiedSocialCreditCode, Code, CodeOfLength)
            ?? FormReading.Settle(N.UnifiedSocialCreditCode, forms.SelectMany(static form => form.Pieces).Select(static piece => FormCode.Number(piece.Ink))
                .OfType<FormReading>().Where(static reading => UnifiedSocialCreditCode.TryParse(reading.Value, out _)));

    private static FormReading? CodeOfLength(FormLabel label) => FormValue.Code(label) is { Value.Length: UnifiedSocialCreditCode.Length } code ? code : null;
}
