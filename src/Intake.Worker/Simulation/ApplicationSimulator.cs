using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;
using Intake.Worker.Reports;
using Intake.Worker.Results;
using Intake.Worker.Results.Evidence;

namespace Intake.Worker.Simulation;

/// <summary>
/// Assesses the evidence of one application by the policy that made the result and by another. The first must give what the result says, to the fen;
/// only then a change is put down to the policy.
/// </summary>
/// <param name="of">The policy that made the result; null where it is not at hand.</param>
internal sealed class ApplicationSimulator(MeasureCatalog? of, MeasureCatalog tried)
{
    /// <param name="file">Path of the result.</param>
    public SimulatedApplication Simulate(RecordedApplication application, string file)
    {
        var place = new AwardPlace(file, application.Number, application.Folder);
        SimulatedApplication Of(Recheck recheck, IEnumerable<AwardChange> awards, Message? mismatch = null, ImmutableArray<Message>? ignored = null, bool isProven = true) =>
            new(place, application.Code, application.Name, application.Year, recheck, [.. awards], mismatch, ignored ?? [], isProven);
        try
        {
            var before = of is null ? null : Assess(application, of).Result;
            if (before is not null && Mismatch(application.Awards, before.Awards) is { } mismatch)
            {
                return Of(Recheck.Failed, AsRecorded(application), mismatch);
            }

            var (after, ignored) = Assess(application, tried);
            return Of(before is null ? Recheck.NotPossible : Recheck.Same, Changes(application, before, after), null, ignored, IsProven(before) && IsProven(after));
        }
        catch (ResultFault fault)
        {
            return Of(Recheck.Failed, AsRecorded(application), fault.Reason);
        }
    }

    private static (ApplicationResult Result, ImmutableArray<Message> Ignored) Assess(RecordedApplication application, MeasureCatalog policy)
    {
        var (form, ignored) = FittingForm.Of(application.Form, policy);

        // Which of two applications a paper belongs to is no question of policy: what was told of it stays told.
        return (SharedPapers.Told(ApplicationAssessor.Assess(form, application.Documents, policy, application.Kinds.Of), application.Told), ignored);
    }

    /// <summary>The first award that comes out differently, in words; null where all come out the same.</summary>
    private static Message? Mismatch(ImmutableArray<RecordedAward> recorded, ImmutableArray<ProposedAward> assessed)
    {
        var again = assessed.ToDictionary(award => award.Measure, RecordedAward.Of, StringComparer.Ordinal);
        foreach (var award in recorded)
        {
            if (!again.Remove(award.Measure, out var other))
            {
                return Message.Of("simulate.mismatch_gone", award.Measure, Figures.Grouped(award.Amount));
            }

            if (award != other)
            {
                return Message.Of(
                    "simulate.mismatch", award.Measure, Figures.Grouped(award.Amount), Figures.Grouped(award.Base), Figures.Grouped(other.Amount), Figures.Grouped(other.Base))
                    .With(Status(award), Status(other));
            }
        }

        return again.Values.OrderBy(award => award.Measure, StringComparer.Ordinal).FirstOrDefault() is { } added
            ? Message.Of("simulate.mismatch_added", added.Measure, Figures.Grouped(added.Amount))
            : null;
    }

    private static bool IsProven(ApplicationResult? result) => result?.Allocation is not { IsProven: false };

    private static Message Status(RecordedAward award) => Message.Of("report.award_" + EnumNames<AwardStatus>.Of(award.Status));

    private static IEnumerable<AwardChange> AsRecorded(RecordedApplication application) =>
        application.Awards.Select(award => new AwardChange(award.Measure, award.Article, AwardState.Of(award), null, []));

    private IEnumerable<AwardChange> Changes(RecordedApplication application, ApplicationResult? before, ApplicationResult after)
    {
        var recorded = application.Awards.ToDictionary(award => award.Measure, StringComparer.Ordinal);
        var old = before?.Awards.ToDictionary(award => award.Measure, StringComparer.Ordinal);
        var now = after.Awards.ToDictionary(award => award.Measure, StringComparer.Ordinal);
        return recorded.Keys.Union(now.Keys)
            .Select(measure =>
            {
                var (was, becomes) = (recorded.GetValueOrDefault(measure), now.GetValueOrDefault(measure));
                var change = new AwardChange(
                    measure, becomes?.Article ?? was!.Article, was is null ? null : AwardState.Of(was), becomes is null ? null : AwardState.Of(becomes), []);
                if (!change.IsChanged)
                {
                    return change;
                }

                var reasons = ChangeReasons.Of(change, old?.GetValueOrDefault(measure), becomes, of is null || of.Find(measure) is not null, tried.Find(measure) is not null);
                return change with { Reasons = before is null ? reasons : [.. reasons, .. ExpenseReasons.Of(measure, before.Expenses, after.Expenses)] };
            })
            .OrderBy(change => change.Article).ThenBy(change => change.Measure, StringComparer.Ordinal);
    }
}
