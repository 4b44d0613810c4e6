using System.Collections.Immutable;
using Intake.Matching.Evidence;

namespace Intake.Matching.Proving;

/// <summary>Two measures that one applicant declares with bases of money, which may be the same money.</summary>
internal sealed class MeasurePair(ProofSetting setting, MeasureAt first, MeasureAt second)
{
    public MeasureAt First => first;

    public MeasureAt Second => second;

    public ImmutableArray<string> Ids => [first.Id, second.Id];

    /// <summary>The kinds of applicant that both are for.</summary>
    public ImmutableArray<ApplicantKind> Kinds { get; } = [.. first.Measure.ApplicantKinds.Intersect(second.Measure.ApplicantKinds)];

    /// <summary>Whether there is a base that both could be declared with, by the same applicant.</summary>
    public bool CanMeet => !Kinds.IsEmpty && first.Measure.HasMoneyBase && second.Measure.HasMoneyBase && !Common.IsEmpty;

    /// <summary>A base in fen that both pay for, if the two pay at all.</summary>
    public long Base => Common.Nearest(Math.Max(first.Good(first.Measure.Base!), second.Good(second.Measure.Base!)));

    /// <summary>What an applicant may say of the park where one of the two asks for it: nothing, or the recognition of either.</summary>
    public ImmutableArray<Park?> Parks { get; } = [null, .. new[] { ProofSetting.Park(first), ProofSetting.Park(second) }.OfType<Park>().Distinct()];

    /// <summary>Every two measures of the catalogue, in its order.</summary>
    public static IEnumerable<MeasurePair> All(ProofSetting setting)
    {
        for (var i = 0; i < setting.Measures.Length; i++)
        {
            for (var j = i + 1; j < setting.Measures.Length; j++)
            {
                yield return new MeasurePair(setting, setting.Measures[i], setting.Measures[j]);
            }
        }
    }

    /// <summary>Whether the catalogue says that the two may pay for the same thing.</summary>
    public bool IsSameThing => first.Measure.SameThing.Contains(second.Id);

    /// <summary>What the program gives where both are declared.</summary>
    /// <param name="ofFirst">Base of the first in fen.</param>
    public ProofCase Ask(long ofFirst, long ofSecond, Park? park = null) => setting.Ask(Form(ofFirst, ofSecond, park));

    /// <summary>The form for it, of the first kind of applicant that both are for.</summary>
    public ApplicationForm Form(long ofFirst, long ofSecond, Park? park = null) => setting.Form(
        Kinds[0], park, first.Declared(first.Measure.Base!, ofFirst), second.Declared(second.Measure.Base!, ofSecond));

    /// <summary>The first case in which both pay for the same base; null where in none.</summary>
    public ProofCase? BothPaid => Parks.Select(park => Ask(Base, Base, park)).FirstOrDefault(shown => shown.Awards.Count(a => a.Amount.Fen > 0) == 2);

    private Curves.StepRange Common => first.Domain(first.Measure.Base!).And(second.Domain(second.Measure.Base!));
}
