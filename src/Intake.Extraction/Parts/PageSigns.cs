using System.Text.RegularExpressions;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Parts;

/// <summary>What a page by itself says about which paper it belongs to.</summary>
internal sealed partial class PageSigns
{
    /// <summary>A page with fewer characters is as good as empty: a back side, a stamp, a page number.</summary>
    private const int FewCharacters = 12;

    /// <summary>Rows from the top, and characters, within which a page says that it is an annex.</summary>
    private const int AnnexRows = 3, AnnexCharacters = 30;

    /// <summary>In fractions of the page: what stands above opens the page.</summary>
    private const float Top = 0.25f;

    private PageSigns(Page page, string text, PageText rows)
    {
        Page = page;
        Text = text;
        Headings = Heading.Lines([page]);
        IsInvoice = DocumentClassifier.ShowsInvoice(text) || page.Codes.Any(code => InvoiceQrPayload.TryParse(code.Payload, out _));
        InvoiceNumber = InvoiceHeading.LabelledNumber(rows)?.Value;
        Titled = IsInvoice ? null : TitledPapers.Classify([page], [text]);
        IsAnnex = rows.Rows.Take(AnnexRows).Any(row => row.Text.Length <= AnnexCharacters && Annex().IsMatch(row.Text));
        IsSigned = text.Contains("盖章", StringComparison.Ordinal) || text.Contains("签章", StringComparison.Ordinal) || text.Contains("签字", StringComparison.Ordinal)
            || text.Contains("公章", StringComparison.Ordinal) || text.Contains("(章)", StringComparison.Ordinal) || text.Contains("（章）", StringComparison.Ordinal);
        foreach (var row in rows.Rows)
        {
            Numbering ??= PageNumbering.In(row.Text);
            Reference ??= Referenced().Match(row.Text) is { Success: true } match ? match.Groups["n"].Value : null;
        }

        var opening = rows.Rows.Where(row => row.CenterY < Top && row.Text.Length is > 1 and <= AnnexCharacters && Headings.Contains(row.Text)).Select(row => row.Text).ToList();
        OtherTitle = opening.Find(line => OtherPapers().IsMatch(line));
        HasNewHeading = opening.Exists(line => PageNumbering.In(line) is null && !Clause().IsMatch(line));
    }

    public Page Page { get; }

    /// <summary>The characters without white space.</summary>
    public string Text { get; }

    public bool IsBlank => Text.Length < FewCharacters;

    public IReadOnlyList<string> Headings { get; }

    /// <summary>It shows the head and the sums of an invoice, or an invoice's code.</summary>
    public bool IsInvoice { get; }

    public string? InvoiceNumber { get; }

    /// <summary>The type its own title names, and how much of what such papers say stands on it.</summary>
    public (DocumentType Type, Confidence Confidence)? Titled { get; }

    /// <summary>It says that it is an annex, a schedule, an appendix.</summary>
    public bool IsAnnex { get; }

    public bool IsSigned { get; }

    public PageNumbering? Numbering { get; }

    /// <summary>The number of the contract, receipt or paper that it prints after a label.</summary>
    public string? Reference { get; }

    /// <summary>A heading at its top that names a paper of another kind; null where there is none.</summary>
    public string? OtherTitle { get; }

    /// <summary>Something stands at its top as titles do, and is neither the heading of a clause nor a page number.</summary>
    public bool HasNewHeading { get; }

    public DocumentType? Type => IsInvoice ? DocumentType.VatInvoice : Titled?.Type;

    /// <summary>Its type is more than a word in a heading.</summary>
    public bool IsClear => IsInvoice || Titled is { } titled && titled.Confidence.CompareTo(Confidence.Read) >= 0;

    /// <summary>It goes on with the rows of an invoice: a sales list, or a table of items.</summary>
    public bool IsItemList => Text.Contains("清单", StringComparison.Ordinal) || Text.Contains("规格型号", StringComparison.Ordinal) || Text.Contains("项目名称", StringComparison.Ordinal)
        || Text.Contains("小计", StringComparison.Ordinal);

    /// <summary>It is the list that an invoice refers to (详见销货清单), and bears no number of its own.</summary>
    public bool IsSalesList => InvoiceNumber is null && Lists().IsMatch(Text);

    public static PageSigns Of(Page page) => new(page, string.Concat(page.Words.Select(word => word.Text)), PageText.Of(page));

    [GeneratedRegex(@"^[(\[【]?附[件表录页图]|^(补充协议|廉洁)", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"(?<!详?见(附件|销货|所附)?)清单", RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    [GeneratedRegex(@"^([第(]?[0-9一二三四五六七八九十]+[、.)条章节款 ]|[(]?[一二三四五六七八九十]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?<n>[一-龥]{1,8}字?第?[(〔\[][0-9]{4}[)〕\]](第|年)?[0-9\-]{1,12}号)|((合同|协议|借据|回单|凭证|证书|业务|订单)?编号|流水号?|回单号码?|凭证号码?|交易号|报告文号|证书号)[:：]?(?<n>[A-Za-z0-9(〔\[一-龥/\-]{0,10}[0-9][A-Za-z0-9\-/_.()〔〕\[\]第字号]{2,40})", RegexOptions.CultureInvariant)]
    private static partial Regex Referenced();

    [GeneratedRegex(@"^[^,。;:]{0,20}(报价单|询价单|明细表|台账|手册|简介|介绍|测试报告|检测报告|通讯录|名单|花名册|登记表|送货单|验收单|验收报告|说明书|简历|授权委托书|承诺书|会议纪要|对账单|保险单|工资表|身份证|证明|许可证|情况说明|申请表|函)$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherPapers();
}
