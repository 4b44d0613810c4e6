using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Says what a document holds beside the text that was read.</summary>
internal static class DocxFindings
{
    public static ImmutableArray<Finding> Of(DocxRemarks remarks)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        Counted(findings, "tracked_changes", remarks.TrackedChanges);
        Counted(findings, "comments", remarks.Comments);
        Counted(findings, "hidden_text", remarks.HiddenCharacters);
        Counted(findings, "struck_text", remarks.StruckCharacters);
        Counted(findings, "pictures", remarks.Pictures);
        Counted(findings, "small_pictures", remarks.SmallPictures, Severity.Information);
        Counted(findings, "graphics", remarks.Graphics);
        Counted(findings, "embedded", remarks.Embedded);
        Counted(findings, "equations", remarks.Equations);
        Counted(findings, "symbols_unknown", remarks.UnknownSymbols);
        Counted(findings, "placeholders", remarks.Placeholders, Severity.Information);
        if (remarks.Art.Count > 0)
        {
            findings.Add(new Finding("docx_word_art", Severity.Warning, Message.Of("docx.word_art", OfficeFindings.List(remarks.Art))));
        }

        if (remarks.FieldsWithoutResult.Count > 0)
        {
            findings.Add(new Finding("docx_field_without_result", Severity.Warning, Message.Of("docx.field_without_result", OfficeFindings.List(remarks.FieldsWithoutResult))));
        }

        return findings.ToImmutable();
    }

    private static void Counted(ImmutableArray<Finding>.Builder findings, string name, int count, Severity severity = Severity.Warning)
    {
        if (count > 0)
        {
            findings.Add(new Finding($"docx_{name}", severity, Message.Of($"docx.{name}", count.ToString(CultureInfo.InvariantCulture))));
        }
    }
}
