using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Reads figures and codes a second time, by an engine that knows no Chinese: a Chinese engine takes A for RA and 6 for 0. Where the two differ, it
/// looks once more at another size; two that agree stand, and where all differ the word is said to be unsure.
/// </summary>
internal sealed class FigureReader(IRecogniser latin)
{
    private const double BestHeight = 32;
    private const double OtherHeight = 44;
    private const double MostEnlarged = 4;
    private const int Margin = 3;
    private const int FewestCharacters = 3;

    // A code that follows its label without a gap is long: where a short one begins is not known well enough.
    private const int LongCode = 12;

    // What rightly follows figures.
    private const string Ends = "元圆角分年月日号楼层栋室区座单万亿个台件套份支行批次户";

    /// <summary>Puts what stands after all looks into the characters of a stretch.</summary>
    public void Review(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, TimeSpan limit)
    {
        if (latin.Wake() != RecogniserState.Ready)
        {
            return;
        }

        var ink = new InkColumns(page.Map, stretch.Box);
        var gaps = ink.Gaps(Math.Max(3, page.LetterHeight / 2));
        for (var end = characters.Count; end > 0;)
        {
            var start = end;
            while (start > 0 && IsFigure(characters[start - 1].Text) && !IsGap(characters, start, end, gaps))
            {
                start--;
            }

            if (end - start >= FewestCharacters && IsWorthIt(characters, start, end, gaps))
            {
                ReadAgain(page, stretch, characters, start, end, ink, limit);
            }
            else if (IsBrokenOff(characters, start, end, gaps))
            {
                ReadAgain(page, stretch, characters, start, end + 1, ink, limit);
            }

            end = start == end ? end - 1 : start;
        }
    }

    private void ReadAgain(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, int start, int end, InkColumns ink, TimeSpan limit)
    {
        // The colon of a label or the sign of the yuan is looked at too and dropped afterwards: cut off, it might take a part of the first figure with it.
        var seen = start > 0 && IsMark(characters[start - 1].Text) ? start - 1 : start;
        var left = seen == 0 ? stretch.Box.X0 - Margin : ink.Between(characters[seen - 1].Box, characters[seen].Box);
        var right = end == characters.Count ? stretch.Box.X1 + Margin : ink.Between(characters[end - 1].Box, characters[end].Box);
        var box = new PixelBox(Math.Max(0, left), Math.Max(0, stretch.Box.Y0 - Margin), Math.Min(page.Image.Width, right), Math.Min(page.Image.Height, stretch.Box.Y1 + Margin));
        if (box.Width < 4)
        {
            return;
        }

        var first = characters.GetRange(start, end - start);
        var height = Math.Max(stretch.Box.Height, page.LetterHeight);
        var chosen = FigureChoice.Between(
            first,
            Look(latin, page, box, BestHeight / height, limit),
            () => Look(latin, page, box, OtherHeight / height, limit));
        characters.RemoveRange(start, end - start);
        characters.InsertRange(start, chosen);
    }

    private static List<RecognisedCharacter> Look(IRecogniser engine, PreparedPage page, PixelBox box, double scale, TimeSpan limit) =>
        [.. engine.Recognise(page.Image, new RecognitionRequest
        {
            Region = box,
            Layout = RecognitionLayout.SingleLine,
            Scale = Math.Clamp(scale, 0.25, MostEnlarged),
            TimeLimit = limit,
        }).Lines.SelectMany(static line => line.Words).SelectMany(CharacterPlaces.Settled).SkipWhile(static character => !char.IsAsciiLetterOrDigit(character.Text[0]))];

    private static bool IsGap(List<RecognisedCharacter> characters, int start, int end, List<(int Start, int End)> gaps) =>
        start < end && InkColumns.IsParted(characters[start - 1].Box, characters[start].Box, gaps);

    private static bool IsWorthIt(List<RecognisedCharacter> characters, int start, int end, List<(int Start, int End)> gaps)
    {
        int digits = 0, letters = 0;
        for (var i = start; i < end; i++)
        {
            digits += characters[i].Text[0] is >= '0' and <= '9' ? 1 : 0;
            letters += char.IsAsciiLetterUpper(characters[i].Text[0]) ? 1 : 0;
        }

        var isApart = (start == 0 || InkColumns.IsParted(characters[start - 1].Box, characters[start].Box, gaps))
            && (end == characters.Count || InkColumns.IsParted(characters[end - 1].Box, characters[end].Box, gaps));
        return digits > 0 && (isApart
            || (letters > 0 && end - start >= LongCode)
            || (start > 0 && end == characters.Count && IsMark(characters[start - 1].Text) && end - start > 3 && characters[end - 3].Text == "."));
    }

    /// <summary>A code or an amount whose last character alone was read as a Chinese one.</summary>
    private static bool IsBrokenOff(List<RecognisedCharacter> characters, int start, int end, List<(int Start, int End)> gaps)
    {
        if (end - start < FewestCharacters || end >= characters.Count || characters[end].Text is not [>= '一' and <= '鿿'] || Ends.Contains(characters[end].Text[0])
            || !(end + 1 == characters.Count || InkColumns.IsParted(characters[end].Box, characters[end + 1].Box, gaps)))
        {
            return false;
        }

        var digits = characters.GetRange(start, end - start).Count(static character => char.IsAsciiDigit(character.Text[0]));
        return digits >= end - start - 2 && (characters[end - 2].Text == "." || end - start >= LongCode);
    }

    private static bool IsMark(string text) => text is ":" or ";" or "：" or ")" or "）" or "¥";

    private static bool IsFigure(string text) => text is [> ' ' and < (char)127 and not ':' and not ';' and not '(' and not ')'];
}
