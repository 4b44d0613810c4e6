using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving;

/// <summary>Whether nothing is paid for application years before the notice is in force and after, and which years it covers only in part.</summary>
internal static class InForceEdges
{
    public static IEnumerable<Proof> Examine(MeasureCatalog policy, ImmutableArray<ProofSetting> settings)
    {
        var notice = policy.Notice;
        if (settings.IsEmpty)
        {
            yield return new ProofAbout(ProofCheck.YearsCounted).Fails("never_in_force", Message.Of("proving.never_in_force"));
            yield break;
        }

        var kept = ImmutableArray.CreateBuilder<ProofCase>();
        foreach (var at in settings[0].Measures)
        {
            var form = settings[0].Form(at, at.Declared());
            foreach (var shown in new[] { notice.InForceFrom.Year - 1, notice.InForceTo.Year + 1 }.Select(year => settings[0].Ask(form with { ApplicationYear = year })))
            {
                if (shown.Awards[0].Status != AwardStatus.NotEligible)
                {
                    yield return new ProofAbout(ProofCheck.YearsCounted, at.Id).Fails("paid_outside_validity", Message.Of("proving.paid_outside_validity", Amounts.Count(shown.Form.ApplicationYear), shown.Total.ToString()), shown);
                }
                else
                {
                    kept.Add(shown);
                }
            }
        }

        if (kept.Count > 0 && kept.Count == 2 * settings[0].Measures.Length)
        {
            yield return new ProofAbout(ProofCheck.YearsCounted).Holds(
                "nothing_outside_validity", Message.Of("proving.nothing_outside_validity", Amounts.Count(settings[0].Measures.Length), Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo)),
                kept[0], kept[1]);
        }

        ImmutableArray<int> part = [.. settings.Where(s => s.Days.First is not { Month: 1, Day: 1 } || s.Days.Last is not { Month: 12, Day: 31 }).Select(s => s.Year)];
        if (!part.IsEmpty)
        {
            yield return new ProofAbout(ProofCheck.YearsCounted).Remark(
                "year_partly_in_force", Message.Of("proving.year_partly_in_force", string.Join(", ", part.Select(y => Amounts.Count(y))), Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo)))
                with { Years = part };
        }
    }
}
