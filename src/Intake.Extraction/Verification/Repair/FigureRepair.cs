using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Repair;

/// <summary>One figure put right.</summary>
/// <param name="Figure">Its index.</param>
/// <param name="Value">In fen.</param>
/// <param name="Witnesses">The relations that say so; at least two, resting on different figures.</param>
internal sealed record FigureRepair(int Figure, long Value, ImmutableArray<Message> Witnesses);
