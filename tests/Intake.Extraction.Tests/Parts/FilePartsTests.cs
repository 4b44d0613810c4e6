using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Parts;

namespace Intake.Extraction.Tests.Parts;

public sealed class FilePartsTests
{
    private const string Receipt = "= 网上银行电子回单\n回单编号：{0}\n付款人户名：深圳云桥有限公司 付款人账号：4403001\n收款人户名：深圳石湾有限公司 收款人账号：4403002\n金额：￥1,000.00 人民币壹仟元整\n用途：货款 银行盖章";
    private const string Contract = "= 设备采购合同\n合同编号：{0}\n甲方（买方）：深圳云桥有限公司\n乙方（卖方）：深圳石湾有限公司\n双方签订本合同，价款合计1,000.00元。\n违约责任与争议解决如下。";
    private const string Clauses = "第三条 交货\n乙方应于收到预付款后三十日内将货物运至甲方指定地点。\n甲方在收货后七日内验收。";
    private const string Signatures = "第九条 附则\n本合同一式两份。\n甲方（盖章）： 乙方（盖章）：\n日期：2025年3月1日";
    private const string Invoice = "= 电子发票（普通发票）\n发票号码：{0}\n开票日期：2025年3月1日\n购买方 纳税人识别号：1\n销售方 纳税人识别号：2\n项目名称 规格型号 金额 税率 税额\n价税合计（大写）壹仟元整 （小写）￥1000.00";
    private const string Lease = "= 房屋租赁合同\n合同编号：ZL-{0}\n出租方：深圳云桥有限公司\n承租方：深圳石湾有限公司\n月租金1,000.00元，租赁期限一年，面积200平方米，押金两个月。";

    [Fact]
    public void A_file_of_one_page_is_one_paper_with_that_very_page()
    {
        var pages = Pages(string.Format(null, Receipt, "HD20250001"));

        Assert.Equal(pages, Assert.Single(FileParts.Of(pages)).Pages);
    }

    [Fact]
    public void Three_invoices_are_three_papers() =>
        Assert.Equal([(1, 1), (2, 2), (3, 3)], Ranges([.. Enumerable.Range(0, 3).Select(i => string.Format(null, Invoice, $"2644700000000000001{i}"))]));

    [Fact]
    public void An_invoice_printed_over_two_pages_is_one() =>
        Assert.Equal([(1, 2)], Ranges(string.Format(null, Invoice, "26447000000000000017"), string.Format(null, Invoice, "26447000000000000017")));

    [Fact]
    public void A_sales_list_belongs_to_the_invoice_before_it()
    {
        const string List = "= 销售货物或者提供应税劳务清单\n序号 货物名称 规格型号 金额 税率 税额\n1 服务器 1000.00\n小计 1000.00\n购买方 销售方 开票日期";

        var part = Assert.Single(FileParts.Of(Pages(string.Format(null, Invoice, "26447000000000000017"), List)));

        Assert.Empty(part.Open);
    }

    [Fact]
    public void A_contract_of_twelve_pages_with_an_annex_is_one()
    {
        var pages = new[] { string.Format(null, Contract, "HT-2025-001") }.Concat(Enumerable.Repeat(Clauses, 8)).Append(Signatures).Append("= 附件一：设备清单\n服务器 两台").Append("交换机 三台 每台一百元整，共三百元");

        var part = Assert.Single(FileParts.Of(Pages([.. pages])));

        Assert.Equal(12, part.Pages.Length);
        Assert.Empty(part.Open);
    }

    [Fact]
    public void A_title_that_runs_on_top_of_every_page_opens_nothing() =>
        Assert.Equal([(1, 3)], Ranges(string.Format(null, Contract, "HT-2025-001"), string.Format(null, Contract, "HT-2025-001"), "= 设备采购合同\n" + Signatures));

    [Fact]
    public void Invoice_receipt_and_contract_part_where_the_type_changes() =>
        Assert.Equal([(1, 1), (2, 2), (3, 4)], Ranges(string.Format(null, Invoice, "26447000000000000017"), string.Format(null, Receipt, "HD20250001"), string.Format(null, Contract, "HT-2025-001"), Signatures));

    [Fact]
    public void Receipts_of_other_numbers_are_papers_of_their_own() =>
        Assert.Equal([(1, 1), (2, 2)], Ranges(string.Format(null, Receipt, "HD20250001"), string.Format(null, Receipt, "HD20250002")));

    [Fact]
    public void A_second_contract_begins_after_the_signatures_of_the_first() =>
        Assert.Equal([(1, 2), (3, 3)], Ranges(string.Format(null, Contract, "HT-2025-001"), Signatures, string.Format(null, Contract, "HT-2025-002")));

    [Fact]
    public void A_lease_before_the_signatures_of_a_contract_is_parted_and_both_are_open()
    {
        var parts = FileParts.Of(Pages(string.Format(null, Contract, "HT-2025-001"), string.Format(null, Lease, "").Replace("合同编号：ZL-", "", StringComparison.Ordinal)));

        Assert.Equal(2, parts.Length);
        Assert.All(parts, part => Assert.Equal(("part_unclear", 2), (Assert.Single(part.Open).Code, part.Open[0].Page)));
    }

    [Fact]
    public void A_paper_of_no_type_after_a_signed_contract_stays_with_it_and_is_open()
    {
        var part = Assert.Single(FileParts.Of(Pages(string.Format(null, Contract, "HT-2025-001"), Signatures, "= 产品报价单\n服务器 一台 一千元整，报价有效期三十天")));

        Assert.Equal(3, Assert.Single(part.Open).Page);
    }

    [Fact]
    public void A_page_that_counts_on_belongs_to_the_paper_before() =>
        Assert.Equal([(1, 2)], Ranges(string.Format(null, Receipt, "HD20250001") + "\n第1页 共2页", "其他说明事项见背面条款内容\n第2页 共2页"));

    [Fact]
    public void A_page_that_begins_to_count_after_a_count_that_ended_begins_a_paper() =>
        Assert.Equal([(1, 2), (3, 3)], Ranges("关于某事项的若干具体情况\n第1页 共2页", "继续说明某事项的具体情况\n第2页 共2页", "另外一份材料的具体说明内容\n第1页 共1页"));

    [Fact]
    public void An_empty_page_belongs_to_the_paper_before() => Assert.Equal([(1, 2), (3, 3)], Ranges(string.Format(null, Receipt, "HD20250001"), "", string.Format(null, Receipt, "HD20250002")));

    [Fact]
    public void Two_receipts_on_one_sheet_are_cut_and_each_keeps_its_place()
    {
        var (upper, lower) = (Half(string.Format(null, Receipt, "HD20250001"), 0), Half(string.Format(null, Receipt, "HD20250002"), 0.5));
        var sheet = upper with { Words = [.. upper.Words, .. lower.Words] };

        var parts = FileParts.Of([sheet]);

        Assert.Equal(2, parts.Length);
        Assert.All(parts, part => Assert.Equal(1, Assert.Single(part.Pages).Number));
        Assert.Equal(upper.Words, parts[0].Pages[0].Words);
        Assert.Equal(lower.Words, parts[1].Pages[0].Words);
    }

    [Fact]
    public void A_second_receipt_whose_title_was_not_recognised_leaves_the_sheet_open()
    {
        var (upper, lower) = (Half(string.Format(null, Receipt, "HD20250001"), 0), Half("= 网丄钅艮彳丁\n" + string.Format(null, Receipt, "HD20250002")[11..], 0.5));

        var part = Assert.Single(FileParts.Of([upper with { Words = [.. upper.Words, .. lower.Words] }]));

        Assert.Equal("part_unclear", Assert.Single(part.Open).Code);
    }

    [Fact]
    public void A_page_recognised_among_pages_of_text_is_open() =>
        Assert.Equal(2, Assert.Single(Assert.Single(FileParts.Of([Pages(string.Format(null, Contract, "HT-2025-001"))[0], Page(2, Clauses) with { Source = FieldSource.Ocr }])).Open).Page);

    private static (int First, int Last)[] Ranges(params string[] texts) => [.. FileParts.Of(Pages(texts)).Select(part => (part.Pages[0].Number, part.Pages[^1].Number))];

    private static ImmutableArray<Page> Pages(params string[] texts) => [.. texts.Select((text, i) => Page(i + 1, text))];

    private static Page Half(string text, double from)
    {
        var page = Page(1, text);
        return page with { Words = [.. page.Words.Select(word => new Word(word.Text, word.Box with { Y0 = from + (word.Box.Y0 / 2), Y1 = from + (word.Box.Y1 / 2) }))] };
    }

    /// <summary>A row a line from the top; one that begins with = is a title in the middle, in larger letters.</summary>
    private static Page Page(int number, string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var y = 0.06;
        foreach (var row in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isTitle = row.StartsWith("= ", StringComparison.Ordinal);
            var x = isTitle ? 0.5 - (row.Length - 2) * 0.012 : 0.1;
            foreach (var word in (isTitle ? row[2..] : row).Split(' '))
            {
                var width = word.Length * (isTitle ? 0.024 : 0.012);
                words.Add(new Word(word, new BoundingBox(x, y, x + width, y + (isTitle ? 0.03 : 0.015))));
                x += width + 0.03;
            }

            y += 0.05;
        }

        return new Page(number, 595, 842, words.ToImmutable(), [], []);
    }
}
