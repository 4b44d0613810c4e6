using System.Diagnostics.CodeAnalysis;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.EInvoiceXml.Markup;

/// <summary>Either a parsed file or the reason why it was refused.</summary>
/// <param name="Code">Code of the finding, e.g. <c>xml_dtd_refused</c>.</param>
/// <param name="Encoding">The name of the encoding the text was decoded with.</param>
/// <param name="IsMislabelled">The declared encoding did not fit the bytes and another one did.</param>
internal sealed record MarkupResult(MarkupElement? Root, string? Code, Message? Reason, string Encoding = "", bool IsMislabelled = false)
{
    [MemberNotNullWhen(true, nameof(Root))]
    [MemberNotNullWhen(false, nameof(Code), nameof(Reason))]
    public bool IsParsed => Root is not null;

    public static MarkupResult Refused(string code, Message reason) => new(null, code, reason);
}
