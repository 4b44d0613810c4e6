using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class PartiesTests
{
    private const string Buyer = "深圳市瓴沄智算有限公司";
    private const string BuyerCell = "名称：深圳市瓴沄智算有限公司                     ";
    private const string Between = "  方                                                            方\n";

    [Fact]
    public void Buyer_stands_left_and_seller_right_on_a_fully_digitalized_invoice() =>
        AssertParties(Read(FullyDigitalized), Buyer, "91440300MA00000A1X", "深圳市矽屿云服务有限公司", "91440300MA00000B2Y");

    [Fact]
    public void The_buyer_stands_above_the_seller_on_a_tax_control_invoice_and_the_cipher_is_no_part_of_the_name() =>
        AssertParties(Read(TaxControl), Buyer, "91440300MA00000A1X", "深圳市某园区运营有限公司", "91440300MA00000B2Y");

    [Fact]
    public void A_cipher_that_begins_close_to_the_name_is_no_part_of_it_even_without_its_label()
    {
        var tight = TaxControl
            .With("深圳市瓴沄智算有限公司                             密 03*5<+-8/7>12345*6789<0", "深圳市瓴沄智算有限公司   03*5<+-8/7>12345*6789<0")
            .With("                                 码 +1*23-45>67</89*0+12345", string.Empty).With("                  区 8*7<6+5-4/3>2*10<98+765", string.Empty);

        Assert.Equal(Buyer, Read(tight).Text(VatInvoiceFields.BuyerName));
    }

    [Theory]
    [InlineData("名称:")]
    [InlineData("名 称：")]
    [InlineData("名称 ：")]
    [InlineData("名称 ")] // the colon is lost; the label of the id stands below
    public void The_names_label_is_known_however_it_is_spelled(string label) =>
        Assert.Equal(Buyer, Read(FullyDigitalized.With("名称：深圳市瓴", label + "深圳市瓴")).Text(VatInvoiceFields.BuyerName));

    [Theory]
    [InlineData("统一社会信用代码:")]
    [InlineData("纳税人识别号:")]
    [InlineData("统一社会信用代码/纳税人识别号 ")]
    public void The_ids_label_is_known_however_it_is_spelled(string label) =>
        Assert.Equal("91440300MA00000A1X", Read(FullyDigitalized.With("统一社会信用代码/纳税人识别号：91440300MA00000A1X", label + "91440300MA00000A1X")).Text(VatInvoiceFields.BuyerTaxId));

    [Fact]
    public void Ids_on_the_row_below_their_labels_are_read()
    {
        var below = FullyDigitalized
            .With("统一社会信用代码/纳税人识别号：91440300MA00000A1X         信  统一社会信用代码/纳税人识别号：91440300MA00000B2Y", "统一社会信用代码/纳税人识别号：                           信  统一社会信用代码/纳税人识别号：")
            .With("  息                                                            息", "  息      91440300MA00000A1X                                    息      91440300MA00000B2Y");

        AssertParties(Read(below), Buyer, "91440300MA00000A1X", "深圳市矽屿云服务有限公司", "91440300MA00000B2Y");
    }

    [Theory]
    [InlineData("914   403001234567890")]
    [InlineData("91   440300123456789")] // 15 digits, the form of an old id
    [InlineData("440300123456789   91")]
    public void An_id_with_a_gap_in_its_middle_is_doubtful_whichever_half_is_read(string broken)
    {
        var below = FullyDigitalized
            .With("统一社会信用代码/纳税人识别号：91440300MA00000A1X ", "统一社会信用代码/纳税人识别号：                   ")
            .With("  息                                                            息", $"  息      {broken}{new string(' ', 54 - broken.Length)}息");
        var beside = FullyDigitalized.With("纳税人识别号：91440300MA00000A1X ", $"纳税人识别号：{broken}");

        Assert.NotEqual(Confidence.Read, Read(below)[VatInvoiceFields.BuyerTaxId]?.Confidence);
        Assert.NotEqual(Confidence.Read, Read(beside)[VatInvoiceFields.BuyerTaxId]?.Confidence);
    }

    [Fact]
    public void A_buyer_without_a_tax_id_leaves_the_field_out()
    {
        var fields = Read(TaxControl.With(Buyer, "个人").With("91440300MA00000A1X", string.Empty));

        AssertParties(fields, "个人", null, "深圳市某园区运营有限公司", "91440300MA00000B2Y");
    }

    [Fact]
    public void A_buyer_without_even_a_label_for_the_id_does_not_get_the_sellers()
    {
        var fields = Read(TaxControl.With("纳税人识别号：91440300MA00000A1X", "                               "));

        AssertParties(fields, Buyer, null, "深圳市某园区运营有限公司", "91440300MA00000B2Y");
    }

    [Fact]
    public void A_name_wrapped_in_its_cell_is_read_whole()
    {
        var wrapped = FullyDigitalized.With(Between, "  方        （深圳）研究院光明分院                              方\n");

        Assert.Equal("深圳市瓴沄智算有限公司（深圳）研究院光明分院", Read(wrapped).Text(VatInvoiceFields.BuyerName));
    }

    [Fact]
    public void A_name_wrapped_around_the_level_of_its_label_is_read_from_its_first_line()
    {
        var wrapped = FullyDigitalized
            .With("  购                                                            销\n", "  购        深圳市光明区瓴沄智能算力研究                        销\n")
            .With(Buyer, "与产业化促进中心（普通")
            .With(Between, "  方        合伙）光明分所                                      方\n");

        Assert.Equal("深圳市光明区瓴沄智能算力研究与产业化促进中心（普通合伙）光明分所", Read(wrapped).Text(VatInvoiceFields.BuyerName));
    }

    [Theory]
    [InlineData("Lingyun Compute (Shenzhen) Co., Ltd.")]
    [InlineData("瓴沄 Compute 有限公司")]
    [InlineData("深圳市瓴沄3D打印·科技有限公司（个体工商户）")]
    public void Names_may_hold_spaces_brackets_and_letters(string name)
    {
        var fields = Read(FullyDigitalized.With(BuyerCell, "名称：" + name + new string(' ', Math.Max(1, 43 - name.Sum(c => c > '\u2E7F' ? 2 : 1)))));

        Assert.Equal((name, Confidence.Read), (fields.Text(VatInvoiceFields.BuyerName), fields[VatInvoiceFields.BuyerName]!.Confidence));
    }

    [Theory]
    [InlineData("深圳市瓴沄智算有限公", "the form of the firm is broken off")]
    [InlineData("深圳市瓴沄智算有限", "the same")]
    [InlineData("瓴沄智算中心（有限合伙", "a bracket stays open")]
    [InlineData("有限合伙）瓴沄智算中心", "a bracket was never opened")]
    [InlineData("瓴", "one character")]
    [InlineData("深圳市É沄智算有限公司", "a letter in an ideograph's place")]
    [InlineData("深圳市瓴沄智算有限公石", "a misread form of the firm")]
    [InlineData("深圳市瓴沄智算有限责任公曰", "the same")]
    public void A_name_that_looks_cut_off_is_doubtful(string name, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(Confidence.Doubtful, Read(FullyDigitalized.With(Buyer, name))[VatInvoiceFields.BuyerName]!.Confidence);
    }

    [Fact]
    public void Names_in_the_remarks_are_no_parties()
    {
        var noted = TaxControl.With("房屋坐落：某园1栋", "代开企业名称：深圳市丁戊有限公司").With("2025年11月\n", "名称：己庚店\n");

        AssertParties(Read(noted), Buyer, "91440300MA00000A1X", "深圳市某园区运营有限公司", "91440300MA00000B2Y");
    }

    [Fact]
    public void Without_the_labels_of_the_blocks_names_in_the_remarks_are_still_no_parties()
    {
        var noted = TaxControl.With("  购 名        称", "     名        称").With("  买 纳", "     纳").With("  方 地 址、电 话：深圳市光明区某路1", "     地 址、电 话：深圳市光明区某路1")
            .With("  销 名        称", "     名        称").With("  售 纳", "     纳").With("  方 地 址、电 话：深圳市光明区某路2", "     地 址、电 话：深圳市光明区某路2")
            .With("房屋坐落：某园1栋", "名称：己庚店");

        AssertParties(Read(noted), Buyer, "91440300MA00000A1X", "深圳市某园区运营有限公司", "91440300MA00000B2Y");
    }

    private static void AssertParties(FieldSet fields, string? buyer, string? buyerId, string? seller, string? sellerId) =>
        Assert.Equal((buyer, buyerId, seller, sellerId), (fields.Text(VatInvoiceFields.BuyerName), fields.Text(VatInvoiceFields.BuyerTaxId),
            fields.Text(VatInvoiceFields.SellerName), fields.Text(VatInvoiceFields.SellerTaxId)));
}
