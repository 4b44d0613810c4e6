using System.Collections.Immutable;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>What became of one picture of a page.</summary>
/// <param name="Words">In fractions of the upright, level page, in reading order.</param>
/// <param name="QuarterTurns">Clockwise from the picture as given to the upright page, 0–3.</param>
/// <param name="TiltDegrees">By which the lines of the upright picture fell to the right.</param>
/// <param name="Certainty">Mean over all characters, 0–1; 0 where none were read.</param>
internal sealed record RecognisedPage(RecognitionOutcome Outcome, ImmutableArray<Word> Words, int QuarterTurns, double TiltDegrees, double Certainty);
