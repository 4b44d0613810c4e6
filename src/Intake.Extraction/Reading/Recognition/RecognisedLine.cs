using System.Collections.Immutable;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>A line of text as an engine read it: at least one word.</summary>
public sealed record RecognisedLine(ImmutableArray<RecognisedWord> Words, PixelBox Box);
