using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Makes words of recognised characters. Where a word ends is told from the ink, not from the engine, which sees spaces between Chinese
/// characters that are none.
/// </summary>
internal static class StretchWords
{
    // White this wide ends a word, in heights of the stretch.
    private const double WordGap = 0.5;

    public static void Add(PreparedPage page, RecognisedStretch stretch, List<Word> words)
    {
        var characters = stretch.Characters;
        if (characters.Count == 0)
        {
            return;
        }

        var box = stretch.Stretch.Box;
        var gaps = new InkColumns(page.Map, box).Gaps(Math.Max(3, WordGap * Math.Max(page.LetterHeight, Math.Min(box.Height, 2 * page.LetterHeight))));
        var start = 0;
        for (var i = 1; i <= characters.Count; i++)
        {
            if (i == characters.Count || InkColumns.IsParted(characters[i - 1].Box, characters[i].Box, gaps))
            {
                words.Add(Make(characters, start, i, stretch.Stretch.Box, page));
                start = i;
            }
        }
    }

    private static Word Make(List<RecognisedCharacter> characters, int start, int end, PixelBox line, PreparedPage page)
    {
        var text = new List<char>();
        var edges = new List<float>();
        double width = page.Image.Width, height = page.Image.Height;
        float left = 0;
        double certainty = 0;
        for (var i = start; i < end; i++)
        {
            var character = characters[i];
            for (var unit = 0; unit < character.Text.Length; unit++)
            {
                var x = character.Box.X0 + (character.Box.Width * unit / (double)character.Text.Length);
                left = Math.Max(edges.Count == 0 ? 0 : MathF.BitIncrement(left), (float)Math.Clamp(x / width, 0, 1));
                text.Add(PrintedText.Unify(character.Text[unit]));
                edges.Add(left);
            }

            certainty += character.Certainty;
        }

        var right = Math.Max(MathF.BitIncrement(left), (float)Math.Clamp(characters[end - 1].Box.X1 / width, 0, 1));
        edges.Add(right);
        return new Word(
            new string([.. text]),
            new BoundingBox(edges[0], line.Y0 / height, right, line.Y1 / height),
            [.. edges])
        { Certainty = (float)Math.Round(certainty / (end - start), 3) };
    }
}
