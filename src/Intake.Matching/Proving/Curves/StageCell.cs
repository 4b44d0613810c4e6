using System.Collections.Immutable;

namespace Intake.Matching.Proving.Curves;

/// <summary>Values that lie in the same stages.</summary>
/// <param name="Stages">Positions of the stages in their order; empty in a gap, several in an overlap. The first is the one that holds.</param>
internal sealed record StageCell(StepRange Range, ImmutableArray<int> Stages);
