using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Reads the lines of a prepared page one by one.</summary>
internal sealed class StretchReader(IRecogniser engine)
{
    // Engines were trained on lines of about this height in pixels, the letters alone; smaller ones are read enlarged.
    private const double BestHeight = 32;
    private const double MostEnlarged = 3;

    /// <summary>The characters of each stretch of a line, in pixels of the prepared page; empty where none were read.</summary>
    public List<RecognisedStretch> Read(PreparedPage page, TextLine line, TimeSpan limit, out RecognitionOutcome outcome)
    {
        var height = Math.Max(line.Box.Height, page.LetterHeight);
        using var strip = LineStrip.Of(page.Image, page.Map, line);
        var answer = engine.Recognise(strip.Image, new RecognitionRequest
        {
            Layout = line.Stretches.Count > 1 || line.Box.Width > line.Box.Height * 3 / 2 ? RecognitionLayout.SingleLine : RecognitionLayout.SingleCharacter,
            Scale = Math.Clamp(BestHeight / height, 0.25, MostEnlarged),
            TimeLimit = limit,
        });
        outcome = answer.Outcome;
        var read = line.Stretches.Select(static stretch => new RecognisedStretch(stretch, [])).ToList();
        foreach (var character in answer.Lines.SelectMany(static found => found.Words).SelectMany(CharacterPlaces.Settled))
        {
            var (stretch, box) = strip.OnPage(character.Box, line);
            read[stretch].Characters.Add(character with { Box = box });
        }

        return read;
    }
}
