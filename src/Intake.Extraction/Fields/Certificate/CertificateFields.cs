using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>The fields of a <c>certificate</c>, a certificate, in the order results show them.</summary>
public static class CertificateFields
{
    public static readonly FieldName CertificateNumber = new("certificate_number");
    public static readonly FieldName Title = new("title");
    public static readonly FieldName Holder = new("holder");
    public static readonly FieldName Issuer = new("issuer");
    public static readonly FieldName IssueDate = new("issue_date");
    public static readonly FieldName ValidUntil = new("valid_until");
    public static readonly FieldName Level = new("level");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName HolderTaxId = new("holder_tax_id");

    public static readonly ImmutableArray<FieldName> All =
    [
        CertificateNumber, Title, Holder, Issuer, IssueDate, ValidUntil, Level, HolderTaxId,
    ];
}
