namespace Intake.Matching.Evidence;

/// <summary>The applicant's name and credit code in comparable form.</summary>
internal sealed class ApplicantIdentity(ApplicationForm form)
{
    private readonly string? _name = Comparable.Of(form.Name);
    private readonly string? _code = Comparable.Of(form.UnifiedSocialCreditCode);

    public BuyerMatch Match(InvoiceFacts invoice)
    {
        if ((_name is null && _code is null) || (invoice.BuyerName is null && invoice.BuyerTaxId is null))
        {
            return BuyerMatch.Unknown;
        }

        bool? name = _name is null || invoice.BuyerName is null ? null : _name == invoice.BuyerName;
        bool? code = _code is null || invoice.BuyerTaxId is null ? null : _code == invoice.BuyerTaxId;
        return (name, code) switch
        {
            (true, true) => BuyerMatch.Applicant,
            (_, false) => BuyerMatch.Other,
            (false, null) => BuyerMatch.Other,

            // The paper agrees with all that the applicant states.
            (true, null) when _code is null => BuyerMatch.Applicant,
            (null, true) when _name is null => BuyerMatch.Applicant,
            _ => BuyerMatch.Doubtful,
        };
    }
}
