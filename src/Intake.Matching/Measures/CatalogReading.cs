using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>What reading the policy files gave: a catalog, or every mistake found.</summary>
/// <param name="Catalog">Null exactly when there are problems.</param>
public sealed record CatalogReading(MeasureCatalog? Catalog, ImmutableArray<PolicyProblem> Problems);
