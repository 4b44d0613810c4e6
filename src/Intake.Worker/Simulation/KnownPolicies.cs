using System.Collections.Immutable;
using Intake.Matching.Measures;

namespace Intake.Worker.Simulation;

/// <summary>The policies at hand: what a result was made by is found among them by its version, or is not at hand.</summary>
/// <param name="New">The one that is tried out.</param>
/// <param name="Others">The one that ships, and the one named as that of the results.</param>
internal sealed record KnownPolicies(MeasureCatalog New, ImmutableArray<MeasureCatalog> Others)
{
    /// <summary>The policy of exactly that version; null where it is not at hand.</summary>
    public MeasureCatalog? Find(string version) => Others.FirstOrDefault(policy => policy.Version == version) ?? (New.Version == version ? New : null);
}
