using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using Intake.Samples.Codes;

namespace Intake.Matching.Tests.Evidence.KnownNames;

/// <summary>Scanned invoices of which everything is proven but the parties' names, and the papers that may know them.</summary>
internal static class ScannedInvoice
{
    public const string Applicant = "深圳市晨屿智能科技有限公司";
    public const string Seller = "云帆数据（深圳）有限公司";

    public static readonly string ApplicantCode = CreditCode.Make("91", "44", 4711);
    public static readonly string SellerCode = CreditCode.Make("91", "44", 815);

    public static readonly ApplicationForm Form = Application.Form with { Name = Applicant, UnifiedSocialCreditCode = ApplicantCode };

    /// <summary>As extraction leaves it: names recognised and open, codes proven by their check characters.</summary>
    public static ExaminedDocument Of(string buyer, string seller, string? buyerCode = null, string? sellerCode = null, string file = "扫描件.png", params Finding[] more)
    {
        var digital = new Invoice { File = file, BuyerName = buyer, SellerName = seller, BuyerTaxId = buyerCode ?? ApplicantCode, SellerTaxId = sellerCode ?? SellerCode, Lines = [Invoice.Cloud("1000.00")] }.Examined();
        var fields = digital.Fields.Fields.Select(field => field with { Source = FieldSource.Ocr, Confidence = IsName(field.Name) ? Confidence.Recognised : Confidence.Proven });
        ImmutableArray<Finding> findings = [.. digital.Fields.Fields.Where(field => IsName(field.Name)).Select(Open), .. more];
        return digital with { Fields = new FieldSet(fields, digital.Fields.Lines), Findings = findings, Status = DocumentStatus.NeedsReview };
    }

    /// <summary>Another invoice of that seller, stored as text.</summary>
    public static ExaminedDocument Digital(string seller, string code) =>
        new Invoice { Number = "25442000000000000002", BuyerName = Applicant, BuyerTaxId = ApplicantCode, SellerName = seller, SellerTaxId = code, Lines = [Invoice.Cloud("5.00")] }.Examined();

    private static bool IsName(FieldName name) => name == VatInvoiceFields.BuyerName || name == VatInvoiceFields.SellerName;

    private static Finding Open(ExtractedField field) =>
        new("field_doubtful", Severity.Warning, Message.Of("examine.field_doubtful", field.Value!).With(Label.Field(field.Name)), field.Name.Value, field.Page, field.Box);
}
