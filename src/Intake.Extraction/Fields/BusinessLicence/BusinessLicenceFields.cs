using System.Collections.Immutable;

namespace Intake.Extraction.Fields.BusinessLicence;

/// <summary>The fields of a <c>business_licence</c>, a business licence, in the order results show them.</summary>
public static class BusinessLicenceFields
{
    public static readonly FieldName Name = new("name");
    public static readonly FieldName UnifiedSocialCreditCode = new("unified_social_credit_code");
    public static readonly FieldName LegalRepresentative = new("legal_representative");
    public static readonly FieldName RegisteredCapital = new("registered_capital");
    public static readonly FieldName Established = new("established");
    public static readonly FieldName Address = new("address");
    public static readonly FieldName Scope = new("scope");

    public static readonly ImmutableArray<FieldName> All =
    [
        Name, UnifiedSocialCreditCode, LegalRepresentative, RegisteredCapital, Established, Address, Scope,
    ];
}
