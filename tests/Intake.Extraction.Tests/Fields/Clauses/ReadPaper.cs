using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.Clauses;

/// <summary>Holds what an extractor read of a text against what the text says.</summary>
internal static class ReadPaper
{
    public static FieldSet Of(IFieldExtractor extractor, string text, FieldSource source = FieldSource.TextLayer) => extractor.Read(PaperText.Lay(text, source));

    /// <param name="expected">One <c>field=value</c> a line. <c>-</c> means not read; a question mark behind the value means doubtful.</param>
    public static void Says(IFieldExtractor extractor, string text, string expected)
    {
        var read = Of(extractor, text);
        var found = new List<string>();
        foreach (var line in expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            var field = read[new FieldName(line[..at])];
            var said = field is null ? "-" : field.Value + (field.Confidence == Confidence.Doubtful ? "?" : "");
            found.Add($"{line[..at]}={said}");
        }

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', found));
    }
}
