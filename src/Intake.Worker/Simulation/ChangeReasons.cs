using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Eligibility;
using Intake.Worker.Reports;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Simulation;

/// <summary>Why an award changes, as far as its two derivations tell: what stands in the one and not in the other.</summary>
internal static class ChangeReasons
{
    private const string CeilingLabel = "award.ceiling_", OutlayLabel = "award.outlay_left", AlreadyLabel = "award.already";

    /// <summary>A line of reasons, not a report: the derivations themselves say the rest.</summary>
    private const int MostNumbers = 4;

    /// <param name="change">Different before and after.</param>
    /// <param name="before">Null where it was not in play, or where its derivation is not known.</param>
    /// <param name="existed">Whether the old policy has the measure.</param>
    /// <param name="exists">Whether the new one has.</param>
    public static ImmutableArray<Message> Of(AwardChange change, ProposedAward? before, ProposedAward? after, bool existed, bool exists)
    {
        ImmutableArray<Message> reasons = [.. InPlay(change, existed, exists), .. Status(change, before, after), .. Amount(change, before, after)];
        return reasons.IsEmpty && change.Before?.Status != change.After?.Status ? [.. Opened(before, after)] : reasons;
    }

    private static IEnumerable<Message> InPlay(AwardChange change, bool existed, bool exists)
    {
        if (change.Before is null)
        {
            yield return Message.Of(existed ? "simulate.why_in_play" : "simulate.why_added");
        }
        else if (change.After is null)
        {
            yield return Message.Of(exists ? "simulate.why_not_in_play" : "simulate.why_removed");
        }
    }

    private static IEnumerable<Message> Status(AwardChange change, ProposedAward? before, ProposedAward? after)
    {
        var (was, becomes) = (change.Before?.Status, change.After?.Status);
        if (becomes == AwardStatus.NotEligible && was != AwardStatus.NotEligible && Refusal(after) is { } refused)
        {
            yield return Message.Of("simulate.why_refused").With(refused);
        }
        else if (was == AwardStatus.NotEligible && becomes is not null and not AwardStatus.NotEligible)
        {
            yield return Refusal(before) is { } lifted ? Message.Of("simulate.why_admitted").With(lifted) : Message.Of("simulate.why_admitted_unknown");
        }

        if (was == AwardStatus.NoRule && becomes is AwardStatus.NeedsReview or AwardStatus.Proposed)
        {
            yield return Message.Of("simulate.why_amount_set");
        }
        else if (was is AwardStatus.NeedsReview or AwardStatus.Proposed && becomes == AwardStatus.NoRule)
        {
            yield return Message.Of("simulate.why_amount_open");
        }
    }

    private static IEnumerable<Message> Amount(AwardChange change, ProposedAward? before, ProposedAward? after)
    {
        if (change is { Before: { } was, After: { } becomes } && was.Base != becomes.Base)
        {
            yield return Message.Of("simulate.why_base", Figures.Grouped(was.Base), Figures.Grouped(becomes.Base));
        }

        foreach (var number in before is null || after is null ? [] : Numbers(before.Derivation, after.Derivation).Take(MostNumbers))
        {
            yield return number;
        }

        if (after is not null && Binding(after) is { } limit)
        {
            yield return Message.Of("simulate.why_limited", PolicyValues.Grouped(limit.Value)).With(limit.Label);
        }
        else if (before is not null && after is not null && Binding(before) is { } former)
        {
            yield return Message.Of("simulate.why_unlimited", PolicyValues.Grouped(former.Value)).With(former.Label);
        }
    }

    /// <summary>Numbers of the policy that both derivations name and that are not the same.</summary>
    private static IEnumerable<Message> Numbers(Derivation before, Derivation after)
    {
        var old = Cited(before).GroupBy(leaf => leaf.Label).ToDictionary(same => same.Key, same => same.First());
        foreach (var leaf in Cited(after).DistinctBy(leaf => leaf.Label))
        {
            if (old.TryGetValue(leaf.Label, out var former) && former.Value != leaf.Value)
            {
                yield return Message.Of("simulate.why_number", PolicyValues.Grouped(former.Value), PolicyValues.Grouped(leaf.Value)).With(leaf.Label);
            }
        }
    }

    private static IEnumerable<Derivation> Cited(Derivation node) =>
        node is { Children.IsEmpty: true } ? node is { Cites: not null, Document: null } ? [node] : [] : node.Children.SelectMany(Cited);

    /// <summary>The limit that the amount reaches; null where none does.</summary>
    private static Derivation? Binding(ProposedAward award)
    {
        if (award.Amount == Money.Zero)
        {
            return null;
        }

        var already = Money.Sum(award.Derivation.Children.Where(child => child.Label.Key == AlreadyLabel).Select(child => Yuan(child)));
        return award.Derivation.Children.FirstOrDefault(child =>
            (child.Label.Key.StartsWith(CeilingLabel, StringComparison.Ordinal) || child.Label.Key == OutlayLabel)
            && Money.TryParse(child.Value, out var limit) && (limit == award.Amount || limit - already == award.Amount));
    }

    private static Money Yuan(Derivation node) => Money.TryParse(node.Value, out var amount) ? amount : Money.Zero;

    private static Message? Refusal(ProposedAward? award) => award?.Criteria.FirstOrDefault(criterion => criterion.Outcome == CriterionOutcome.NotMet)?.Reason;

    /// <summary>Nothing but the status is different: the first open point that only one of the two has.</summary>
    private static IEnumerable<Message> Opened(ProposedAward? before, ProposedAward? after)
    {
        var (old, now) = (Open(before), Open(after));
        return now.FirstOrDefault(point => !old.Exists(other => other.Name == point.Name)) is { Reason: { } opened } ? [Message.Of("simulate.why_opened").With(opened)]
            : old.FirstOrDefault(point => !now.Exists(other => other.Name == point.Name)) is { Reason: { } settled } ? [Message.Of("simulate.why_settled").With(settled)]
            : [];
    }

    private static List<(string Name, Message Reason)> Open(ProposedAward? award) => award is null ? [] :
    [
        .. award.Criteria.Where(criterion => criterion.Outcome != CriterionOutcome.Met).Select(criterion => (criterion.Name, criterion.Reason)),
        .. award.Findings.Where(finding => finding.Severity != Severity.Information).Select(finding => (finding.Code, finding.Message)),
    ];
}
