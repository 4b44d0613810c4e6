using Intake.Extraction.Messages;
using Intake.Worker.Reports;

namespace Intake.Worker.Results;

/// <summary>Where an award stands.</summary>
/// <param name="File">Path of the result.</param>
/// <param name="Application">Its place in the result, from 1.</param>
/// <param name="Folder">The folder of its application.yaml; empty without one.</param>
internal sealed record AwardPlace(string File, int Application, string Folder)
{
    public Message AsMessage() => Folder.Length == 0
        ? Message.Of("budget.place", File, Figures.Count(Application))
        : Message.Of("budget.place_folder", File, Figures.Count(Application), Folder);
}
