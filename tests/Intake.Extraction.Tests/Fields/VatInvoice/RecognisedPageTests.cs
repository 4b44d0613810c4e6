using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>Invoices as recognition gives them: labels with a character amiss, frames and signs taken for something else. The same slips in stored text are left alone.</summary>
public sealed class RecognisedPageTests
{
    [Theory]
    [InlineData("名称：深圳市瓴沄智算", "召称；深圳市瓴沄智算", "buyer_name", "深圳市瓴沄智算有限公司")] // label and colon
    [InlineData("统一社会信用代码/纳税人识别号：91440300MA00000A1X", "统一社会信川代码/纳税入识别号;91440300MA00000A1X", "buyer_tax_id", "91440300MA00000A1X")]
    [InlineData("开票日期", "开标日期", "issue_date", "2026-03-05")]
    [InlineData("¥1010.00", "半1010.00", "amount_excluding_tax", "1010.00")] // the sign of the yuan
    [InlineData("¥60.60", "¥60,60", "tax", "60.60")] // the point
    [InlineData("（小写）", "（小与）", "total_including_tax", "1070.60")]
    [InlineData("价税合计（大写）  ", "价税合计（天写）  ", "total_in_words", "壹仟零柒拾圆陆角")]
    [InlineData("合          计  ", "合          让  ", "amount_excluding_tax", "1010.00")]
    [InlineData("金 额", "金 颌", "amount_excluding_tax", "1010.00")]
    public void What_the_form_prints_is_found_with_a_character_amiss(string right, string wrong, string field, string value)
    {
        Assert.Equal(value, Recognised(Drawings.FullyDigitalized.With(right, wrong)).Text(new FieldName(field)));
    }

    [Theory]
    [InlineData("金 额", "金 颌")]
    [InlineData("合          计  ", "合          让  ")]
    public void Lines_are_read_under_headers_with_a_character_amiss(string right, string wrong)
    {
        var lines = Recognised(Drawings.FullyDigitalized.With(right, wrong)).Lines;

        Assert.Equal(["1000.00", "12.50", "-2.50"], lines.Select(line => line.Amount?.ToString()));
    }

    [Fact]
    public void The_star_before_a_tax_category_is_put_back() =>
        Assert.StartsWith("*信息技术服务*", Recognised(Drawings.FullyDigitalized.With(" *信息技术服务*云服  标准型", " ~信息技术服务*云服  标准型")).Lines[0].Name, StringComparison.Ordinal);

    [Fact]
    public void Words_are_taken_whole_however_they_were_read() =>
        Assert.Equal("喜仟零柒捡圆陆角", Recognised(Drawings.FullyDigitalized.With("壹仟零柒拾圆陆角", "喜仟零柒捡圆陆角")).Text(VatInvoiceFields.TotalInWords));

    [Theory]
    [InlineData("¥60.60", "半60.6<")]
    [InlineData("¥60.60", "¥60.6-")]
    public void A_last_figure_that_was_not_read_leaves_the_others(string right, string wrong) =>
        Assert.Equal("60.60", Recognised(Drawings.FullyDigitalized.With(right, wrong)).Text(VatInvoiceFields.Tax));

    [Fact]
    public void Stored_text_is_read_as_it_stands() =>
        Assert.StartsWith("~信息技术服务*", Drawings.Read(Drawings.FullyDigitalized.With(" *信息技术服务*云服  标准型", " ~信息技术服务*云服  标准型")).Lines[0].Name, StringComparison.Ordinal);

    [Fact]
    public void A_paper_invoice_without_labels_in_its_corners_is_known_by_the_form_of_its_numbers()
    {
        var fields = Recognised(Drawings.TaxControl.With("发票代码：044032500111", "4403162130").With("发票号码：00012345", "00012345"));

        Assert.Equal(("4403162130", "00012345"), (fields.Text(VatInvoiceFields.InvoiceCode), fields.Text(VatInvoiceFields.InvoiceNumber)));
        Assert.All(fields.Fields.Where(field => field.Name == VatInvoiceFields.InvoiceNumber), field => Assert.Equal(0.5, field.Confidence.Value));
    }

    private static FieldSet Recognised(string drawing) => VatInvoiceExtractor.Read([GridPage.Of(drawing) with { Source = FieldSource.Ocr }]);
}
