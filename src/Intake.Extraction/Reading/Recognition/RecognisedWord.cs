using System.Collections.Immutable;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>What an engine took for a word. Between Chinese characters engines see gaps where there are none: words are made anew from characters.</summary>
/// <param name="Characters">At least one, from left to right.</param>
/// <param name="Certainty">The engine's own, 0–1.</param>
public sealed record RecognisedWord(ImmutableArray<RecognisedCharacter> Characters, PixelBox Box, float Certainty)
{
    public string Text => string.Concat(Characters.Select(static character => character.Text));
}
