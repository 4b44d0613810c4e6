using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.GrantNotice;
using Intake.Extraction.Kinds;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Tests.Kinds;

/// <summary>When a document that is no invoice may be accepted unseen.</summary>
public sealed class DocumentKindTests
{
    [Fact]
    public void Stored_text_in_every_required_field_is_accepted()
    {
        var examined = Examine(Field(GrantNoticeFields.Recipient, "深圳市某某科技有限公司"), Field(GrantNoticeFields.Amount, "500000.00"));

        Assert.Equal(DocumentStatus.Accepted, examined.Status);
        Assert.Empty(examined.Findings);
    }

    [Fact]
    public void A_required_field_that_is_not_there_is_named()
    {
        var examined = Examine(Field(GrantNoticeFields.Recipient, "深圳市某某科技有限公司"));

        Assert.Equal(DocumentStatus.NeedsReview, examined.Status);
        Assert.Equal([("field_missing", "amount")], Open(examined));
    }

    [Fact]
    public void A_recognised_amount_is_open_until_the_capitals_prove_it()
    {
        var recipient = Field(GrantNoticeFields.Recipient, "深圳市某某科技有限公司");
        var amount = Recognised(GrantNoticeFields.Amount, "500000.00");

        Assert.Equal([("field_doubtful", "amount")], Open(Examine(recipient, amount)));

        var proven = Examine(recipient, amount, Recognised(GrantNoticeFields.AmountInWords, "伍拾万元整"));
        Assert.Equal(DocumentStatus.Accepted, proven.Status);
        Assert.Equal(Confidence.Proven, proven.Fields[GrantNoticeFields.Amount]!.Confidence);
        Assert.Equal(Confidence.Proven, proven.Fields[GrantNoticeFields.AmountInWords]!.Confidence);
        Assert.Equal(Confidence.Read, proven.Fields[GrantNoticeFields.Recipient]!.Confidence);
    }

    [Theory]
    [InlineData("伍拾壹万元整", "check_failed")]
    [InlineData("伍拾万圆正贰", "field_doubtful")]
    public void Capitals_that_say_another_amount_or_none_prove_nothing(string words, string code)
    {
        var examined = Examine(Field(GrantNoticeFields.Recipient, "某某公司"), Recognised(GrantNoticeFields.Amount, "500000.00"), Recognised(GrantNoticeFields.AmountInWords, words));

        Assert.Equal(DocumentStatus.NeedsReview, examined.Status);
        Assert.Contains(code, Open(examined).Select(point => point.Code));
        Assert.Equal(Confidence.Recognised, examined.Fields[GrantNoticeFields.Amount]!.Confidence);
    }

    [Fact]
    public void A_recognised_field_that_no_award_rests_on_keeps_nothing_open()
    {
        var examined = Examine(Field(GrantNoticeFields.Recipient, "某某公司"), Field(GrantNoticeFields.Amount, "500000.00"), Recognised(GrantNoticeFields.Project, "某项目"));

        Assert.Equal(DocumentStatus.Accepted, examined.Status);
    }

    [Fact]
    public void A_doubtful_field_is_open_even_if_no_award_rests_on_it()
    {
        var examined = Examine(
            Field(GrantNoticeFields.Recipient, "某某公司"), Field(GrantNoticeFields.Amount, "500000.00"), Field(GrantNoticeFields.Date, "2025-03-31") with { Confidence = Confidence.Doubtful });

        Assert.Equal([("field_doubtful", "date")], Open(examined));
    }

    [Theory]
    [InlineData("深圳市某某科技有限公司", false)]
    [InlineData("深圳市某某科技有限公司松林分公", true)]
    [InlineData("某某农村商业银行股份有限公司深圳某某支", true)]
    [InlineData("某某农村商业银行股份有限公司深圳某某支行", false)]
    [InlineData("某某会计师事务所（普通合伙）", false)]
    [InlineData("欧阳某某", false)]
    [InlineData("阿依古丽·某某", false)]
    [InlineData("Some Company Ltd", false)]
    public void A_party_whose_name_breaks_off_is_doubtful(string name, bool isDoubtful)
    {
        var examined = Examine(Field(GrantNoticeFields.Recipient, name), Field(GrantNoticeFields.Amount, "500000.00"));

        Assert.Equal(isDoubtful ? [("field_doubtful", "recipient")] : [], Open(examined));
    }

    [Fact]
    public void A_type_that_is_not_sure_is_open()
    {
        var examined = Examine(new Confidence(0.89), Field(GrantNoticeFields.Recipient, "某某公司"), Field(GrantNoticeFields.Amount, "500000.00"));

        Assert.Equal([("type_unsure", null)], Open(examined));
    }

    private static ExaminedDocument Examine(params ExtractedField[] fields) => Examine(Confidence.Proven, fields);

    private static ExaminedDocument Examine(Confidence type, params ExtractedField[] fields)
    {
        var kind = new DocumentKind(
            new Stated(fields), [GrantNoticeFields.Recipient, GrantNoticeFields.Amount], [new WordsAgreeCheck(GrantNoticeFields.AmountInWords, GrantNoticeFields.Amount)]);
        var reading = new DocumentReading(DocumentFormat.Pdf, [new Page(1, 595, 842, [], [], [])], [], [], [], []);
        return kind.Examine(
            new ExaminedDocument("通知.pdf", new string('0', 64), DocumentFormat.Pdf, DocumentType.GrantNotice, type, [], DocumentStatus.NeedsReview, FieldSet.Empty, [], [], []), reading);
    }

    private static IEnumerable<(string Code, string? Field)> Open(ExaminedDocument examined) => examined.Findings.Select(finding => (finding.Code, finding.Field));

    private static ExtractedField Field(FieldName name, string value) => new(name, value, value, Confidence.Read, FieldSource.TextLayer, 1, new BoundingBox(0.1, 0.1, 0.2, 0.2));

    private static ExtractedField Recognised(FieldName name, string value) => Field(name, value) with { Confidence = Confidence.Recognised, Source = FieldSource.Ocr };

    private sealed class Stated(params ExtractedField[] fields) : IFieldExtractor
    {
        public DocumentType Type => DocumentType.GrantNotice;

        public FieldSet Read(ImmutableArray<Page> pages) => new(fields, []);
    }
}
