using System.Collections.Immutable;

namespace Intake.Samples.Papers.Notices;

/// <summary>Notices by which grants are given.</summary>
internal static class NoticeLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("grant-red-head-letter", TrainingNotices.RedHead),
        Training("grant-approval-table", TrainingNotices.ApprovalTable),
        Training("grant-list", TrainingNotices.List),
        Training("grant-reply", OfficeNotices.Reply),
        Training("grant-form", OfficeNotices.Form),
        Scoring("grant-task-letter", ScoringNotices.TaskLetter),
        Scoring("grant-payment-notice", ScoringNotices.PaymentNotice),
        Scoring("grant-public-list", ScoringNotices.PublicList),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.GrantNotice, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.GrantNotice, PaperSet.Scoring, name, draw);
}
