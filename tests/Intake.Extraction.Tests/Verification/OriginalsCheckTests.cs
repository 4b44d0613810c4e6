using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;
using static Intake.Extraction.Tests.Verification.InventedInvoice;

namespace Intake.Extraction.Tests.Verification;

/// <summary>Signatures, and the page against the data inside.</summary>
public sealed class OriginalsCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly SignatureIntactCheck _signature = new();
    private readonly StructuredAgreesCheck _structured = new();

    [Theory]
    [InlineData(CheckOutcome.Unknown, "signature_none")]
    [InlineData(CheckOutcome.Pass, "signature_pass", SignatureIntegrity.Intact)]
    [InlineData(CheckOutcome.Fail, "signature_broken", SignatureIntegrity.Broken)]
    [InlineData(CheckOutcome.Unknown, "signature_unknown", SignatureIntegrity.Unknown)]
    [InlineData(CheckOutcome.Fail, "signature_broken", SignatureIntegrity.Intact, SignatureIntegrity.Unknown, SignatureIntegrity.Broken)]
    [InlineData(CheckOutcome.Unknown, "signature_unknown", SignatureIntegrity.Unknown, SignatureIntegrity.Intact)]
    public void All_signatures_must_be_intact(CheckOutcome outcome, string key, params SignatureIntegrity[] signatures)
    {
        _invoice.Signatures.AddRange(signatures.Select(integrity => Signature(integrity)));
        _invoice.Expect(_signature, outcome, key);
    }

    [Fact]
    public void One_of_them_must_cover_the_whole_file()
    {
        _invoice.Signatures.Add(Signature(SignatureIntegrity.Intact, coversAll: false));
        _invoice.Expect(_signature, CheckOutcome.Unknown, "signature_partial");
        _invoice.Signatures.Add(Signature(SignatureIntegrity.Intact));
        _invoice.Expect(_signature, CheckOutcome.Pass, "signature_pass");
    }

    [Fact]
    public void Data_that_say_the_same_pass_with_the_number_of_fields_and_lines()
    {
        _invoice.AttachData();
        Assert.Equal(["10", "2"], _invoice.Expect(_structured, CheckOutcome.Pass, "structured_pass").Message.Arguments);
    }

    [Fact]
    public void Width_spaces_and_spelling_of_words_do_not_matter()
    {
        _invoice[VatInvoiceFields.SellerName] = "深圳市子丑（云）服务 有限公司";
        _invoice.AttachData(data =>
        {
            data[VatInvoiceFields.SellerName] = "深圳市子丑(云)服务有限公司";
            data[VatInvoiceFields.TotalInWords] = "壹仟陆佰贰拾伍元正";
            data[VatInvoiceFields.Tax] = "125.0";
        });
        _invoice.Expect(_structured, CheckOutcome.Pass, "structured_pass");
    }

    [Theory]
    [InlineData("seller_name", "深圳市子丑云服务有限公司分公司")]
    [InlineData("total_including_tax", "1625.01")]
    [InlineData("issue_date", "2026-03-30")]
    [InlineData("buyer_tax_id", "91110108MA0000A190")]
    [InlineData("tax", null)]
    public void Each_field_that_differs_fails_with_both_values(string field, string? stated)
    {
        var name = new FieldName(field);
        _invoice.AttachData(data => data[name] = stated);
        var result = _invoice.Expect(_structured, CheckOutcome.Fail, "structured_fail");
        Assert.Contains($"{_invoice[name]} on the page, {stated ?? "***"} in the data", Said.English(result.Message), StringComparison.Ordinal);
        Assert.Equal(BoxOf(name), result.Where?.Box);
    }

    [Fact]
    public void No_tax_on_the_page_and_zero_in_the_data_are_the_same()
    {
        _invoice[VatInvoiceFields.Tax] = null;
        _invoice.AttachData(data => data[VatInvoiceFields.Tax] = "0.00");
        _invoice.Expect(_structured, CheckOutcome.Pass, "structured_pass");
    }

    [Fact]
    public void Lines_differ_in_number_amount_tax_or_name()
    {
        var (first, second) = (_invoice.Lines[0], _invoice.Lines[1]);
        Differs(first);
        Differs(first, Line(second.Name, "500.01", "0.13", "65.00"));
        Differs(first, Line(second.Name, "500.00", "0.13", "65.01"));
        Differs(first, Line("*电子计算机*台式机", "500.00", "0.13", "65.00"));
        Differs(second, first);

        void Differs(params LineItem[] lines)
        {
            _invoice.Witnesses.Clear();
            _invoice.AttachData(null, lines);
            _invoice.Expect(_structured, CheckOutcome.Fail, "structured_fail");
        }
    }

    [Fact]
    public void Without_data_or_without_a_page_it_is_open()
    {
        _invoice.Expect(_structured, CheckOutcome.Unknown, "structured_none");
        _invoice.AttachData();
        _invoice.HasPage = false;
        _invoice.Expect(_structured, CheckOutcome.Unknown, "structured_no_page");
    }

    [Fact]
    public void Data_without_number_or_total_confirm_nothing()
    {
        _invoice.AttachData(data => data.Remove(VatInvoiceFields.TotalIncludingTax));
        _invoice.Expect(_structured, CheckOutcome.Unknown, "structured_too_little");
    }

    [Fact]
    public void The_page_itself_is_no_second_witness()
    {
        var page = _invoice.Subject().Printed;
        _invoice.Witnesses.Add(new Witness(WitnessKind.PrintedPage, "page", page));
        _invoice.Expect(_structured, CheckOutcome.Unknown, "structured_none");
    }

    private static SignatureReport Signature(SignatureIntegrity integrity, bool coversAll = true) =>
        new(integrity, "SM2/SM3", "CN=invented", coversAll, Message.Of("check.signature_none"), Message.Of("check.signature_none"));
}
