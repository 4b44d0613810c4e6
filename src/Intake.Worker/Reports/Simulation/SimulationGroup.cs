using System.Collections.Immutable;

namespace Intake.Worker.Reports.Simulation;

/// <summary>The awards of one measure or of one applicant together.</summary>
/// <param name="Name">As a person reads it.</param>
/// <param name="Sample">One of its awards.</param>
/// <param name="Sums">Counts applicants in a measure, measures in an applicant.</param>
/// <param name="Changed">Its awards in which anything is different.</param>
internal sealed record SimulationGroup(string Key, string Name, SimulationLine Sample, SimulationSums Sums, ImmutableArray<SimulationLine> Changed);
