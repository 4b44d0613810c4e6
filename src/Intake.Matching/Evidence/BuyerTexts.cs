using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence;

/// <summary>Says in words why a buyer is or is not taken for the applicant.</summary>
internal sealed class BuyerTexts(ApplicationForm form)
{
    private readonly string _applicant = Named(form.Name, form.UnifiedSocialCreditCode);

    public Message Buyer(InvoiceFacts invoice, BuyerMatch buyer)
    {
        var fields = invoice.Document.Fields;
        var named = Named(fields.Text(VatInvoiceFields.BuyerName), fields.Text(VatInvoiceFields.BuyerTaxId));
        return buyer switch
        {
            BuyerMatch.Applicant => Message.Of("evidence.buyer_is_applicant", named),
            BuyerMatch.Other => Message.Of(form.IsInferred ? "evidence.buyer_is_other_than_inferred" : "evidence.buyer_is_other", named, _applicant),
            BuyerMatch.Doubtful => Message.Of("evidence.buyer_doubtful", named, _applicant),
            _ => Message.Of(form.Name is null && form.UnifiedSocialCreditCode is null ? "evidence.no_applicant" : "evidence.no_buyer"),
        };
    }

    private static string Named(string? name, string? code) => (name, code) switch
    {
        (null, null) => "–",
        (null, _) => code,
        (_, null) => name,
        _ => $"{name} ({code})",
    };
}
