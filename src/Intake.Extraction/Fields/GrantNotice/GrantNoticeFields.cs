using System.Collections.Immutable;

namespace Intake.Extraction.Fields.GrantNotice;

/// <summary>The fields of a <c>grant_notice</c>, a notice by which a grant is given, in the order results show them.</summary>
public static class GrantNoticeFields
{
    public static readonly FieldName Grantor = new("grantor");
    public static readonly FieldName Recipient = new("recipient");
    public static readonly FieldName Project = new("project");
    public static readonly FieldName Amount = new("amount");
    public static readonly FieldName Date = new("date");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName NoticeNumber = new("notice_number");
    public static readonly FieldName AmountInWords = new("amount_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        Grantor, Recipient, Project, Amount, Date, NoticeNumber, AmountInWords,
    ];
}
