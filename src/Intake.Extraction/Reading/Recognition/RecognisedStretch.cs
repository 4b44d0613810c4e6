using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>What was read of one stretch of text.</summary>
internal sealed record RecognisedStretch(TextStretch Stretch, List<RecognisedCharacter> Characters)
{
    public double Certainty => Characters.Count == 0 ? 0 : Characters.Average(static character => character.Certainty);
}
