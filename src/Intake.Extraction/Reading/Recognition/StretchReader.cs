using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Reads the stretches of a prepared page one by one.</summary>
internal sealed class StretchReader(IRecogniser engine)
{
    // Engines were trained on lines of about this height in pixels, the letters alone; smaller ones are read enlarged.
    private const double BestHeight = 32;
    private const double MostEnlarged = 3;
    private const int Margin = 3;

    /// <summary>The characters of a stretch, in pixels of the prepared page; empty where none were read.</summary>
    public List<RecognisedCharacter> Read(PreparedPage page, TextStretch stretch, TimeSpan limit, out RecognitionOutcome outcome)
    {
        var height = Math.Max(stretch.Box.Height, page.LetterHeight);
        var answer = engine.Recognise(page.Image, new RecognitionRequest
        {
            Region = stretch.Box.Grown(Margin, page.Image.Width, page.Image.Height),
            Layout = stretch.Box.Width > stretch.Box.Height * 3 / 2 ? RecognitionLayout.SingleLine : RecognitionLayout.SingleCharacter,
            Scale = Math.Clamp(BestHeight / height, 0.25, MostEnlarged),
            TimeLimit = limit,
        });
        outcome = answer.Outcome;
        var characters = new List<RecognisedCharacter>();
        foreach (var line in answer.Lines)
        {
            foreach (var word in line.Words)
            {
                characters.AddRange(CharacterPlaces.Settled(word));
            }
        }

        return characters;
    }
}
