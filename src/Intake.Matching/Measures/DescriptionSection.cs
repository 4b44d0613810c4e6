using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>A heading and what stands under it.</summary>
public sealed record DescriptionSection(Message Title, ImmutableArray<Message> Lines);
