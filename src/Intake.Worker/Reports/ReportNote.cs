using Intake.Extraction.Messages;
using Intake.Matching.Budget;
using Intake.Worker.Results;

namespace Intake.Worker.Reports;

/// <summary>Something that whoever uses the figures must know, or they would take them for something else.</summary>
/// <param name="Code">Stable, snake_case.</param>
internal sealed record ReportNote(string Code, Message Message)
{
    private const int MostListed = 10;

    /// <summary>A result was given twice, byte for byte.</summary>
    public static ReportNote Of(ResultCopy copy) => new("identical_copy", Message.Of("budget.copy", copy.Path, copy.Of));

    /// <summary>Who an applicant is, is not beyond doubt.</summary>
    public static ReportNote Of(ApplicantDoubt doubt)
    {
        var kind = EnumNames<ApplicantDoubtKind>.Of(doubt.Kind);
        return new ReportNote(kind, Message.Of("budget.doubt_" + kind, doubt.About, doubt.First, doubt.Second));
    }

    /// <summary>The first of many, and how many more there are.</summary>
    public static Message Few(int count, IEnumerable<Message> all) => Label.Joined(
        all.Take(MostListed).Concat(count > MostListed ? [Message.Of("budget.and_more", Figures.Count(count - MostListed))] : []));
}
