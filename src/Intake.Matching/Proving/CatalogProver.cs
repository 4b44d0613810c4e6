using System.Collections.Immutable;
using Intake.Matching.Measures;
using Intake.Matching.Proving.Checks;

namespace Intake.Matching.Proving;

/// <summary>
/// Examines a catalogue itself, not an application: what can be said of every input at once. Each check reasons over the structure of the measures,
/// which settles all inputs, and then asks the program at every point where something changes, so that the reasoning cannot be about another program.
/// Pure; knows no measure by its id.
/// </summary>
public static class CatalogProver
{
    private static readonly ImmutableArray<IClauseCheck> EachYear =
    [
        new RequirementReach(), new StageReach(), new AmountReach(), new CountLimitReach(), new CeilingReach(), new YearReach(),
        new StageGaps(), new LevelGaps(), new ParkGaps(),
        new CurveFalls(), new RateFalls(), new EarlyStart(), new EqualBaseFalls(),
        new RoundedDown(), new SplitLoss(),
        new SharedKinds(), new SameThingOnce(), new PerhapsSameMoney(),
        new WithinOutlay(),
        new YearsOfSupport(), new OnceOnly(), new UsedUpCeilings(),
        new LeftToGuide(),
    ];

    /// <summary>Examines every measure in every application year the notice is in force in, with the guide of the year where there is one.</summary>
    public static ProofResult Prove(MeasureCatalog policy)
    {
        var notice = policy.Notice;
        ImmutableArray<ProofSetting> settings =
        [
            .. Enumerable.Range(notice.InForceFrom.Year, Math.Max(0, notice.InForceTo.Year - notice.InForceFrom.Year + 1))
                .Where(year => notice.InForceWithin(year) is not null).Select(year => new ProofSetting(policy, year)),
        ];
        var found = new FoundProofs(policy);
        foreach (var setting in settings)
        {
            foreach (var proof in EachYear.SelectMany(check => check.Examine(setting)))
            {
                found.Add(proof, setting.Year);
            }
        }

        foreach (var proof in DatedNumbers.Examine(policy, settings).Concat(InForceEdges.Examine(policy, settings)))
        {
            found.Add(proof);
        }

        return new ProofResult(policy.Version, found.Ordered, settings.Sum(setting => setting.Assessed));
    }
}
