using Intake.Extraction.Verification;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports;

/// <summary>How a paper is called: by its file, and which part and pages of it where the file holds several.</summary>
internal static class PaperNames
{
    public static string Of(ExaminedDocument document, Conversation talk) => With(document.Name, document, talk);

    /// <summary>Without the folders of the file.</summary>
    public static string Short(ExaminedDocument document, Conversation talk) => With(Figures.ShortName(document.Name), document, talk);

    private static string With(string name, ExaminedDocument document, Conversation talk) => document.Part is { } part
        ? talk.Text("report.part", name, Figures.Count(part.Number), Figures.Count(part.Of), Figures.Count(part.FirstPage), Figures.Count(part.LastPage))
        : name;
}
