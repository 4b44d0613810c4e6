using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Reads what may be a date again where it was not read as a date that can be, or not surely: the same engine, but nothing can come out except figures
/// and the signs of year, month and day.
/// </summary>
internal sealed class DateReader(IRecogniser engine)
{
    private const string Alphabet = "0123456789年月日";
    private const double BestHeight = 32;
    private const double OtherHeight = 42;
    private const double MostEnlarged = 4;
    private const int Margin = 3;
    private const int FewestFigures = 4;
    private const int MostCharacters = 14;
    private const float Sure = 0.9f;

    /// <summary>Puts what stands after all looks into the characters of a stretch.</summary>
    public void Review(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, TimeSpan limit)
    {
        for (var end = characters.Count; end > 0;)
        {
            var start = end;
            while (start > 0 && end - start < MostCharacters && MayBelong(characters, start - 1, end) && !(start < end && IsDayEnd(characters, start - 1)))
            {
                start--;
            }

            // What stands between figures and signs may be any; at the edges it belongs to the text.
            while (start < end && !IsPart(characters[start].Text))
            {
                start++;
            }

            var stop = WithDay(characters, start, end);
            if (IsWorthIt(characters, start, stop))
            {
                ReadAgain(page, stretch, characters, start, stop, limit);
            }

            end = start >= end ? end - 1 : start;
        }
    }

    private void ReadAgain(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, int start, int end, TimeSpan limit)
    {
        var ink = new InkColumns(page.Map, stretch.Box);
        var left = start == 0 ? stretch.Box.X0 - Margin : ink.Between(characters[start - 1].Box, characters[start].Box);
        var right = end == characters.Count ? stretch.Box.X1 + Margin : ink.Between(characters[end - 1].Box, characters[end].Box);
        var box = new PixelBox(Math.Max(0, left), Math.Max(0, stretch.Box.Y0 - Margin), Math.Min(page.Image.Width, right), Math.Min(page.Image.Height, stretch.Box.Y1 + Margin));
        if (box.Width < 2 * box.Height)
        {
            return;
        }

        var height = Math.Max(stretch.Box.Height, page.LetterHeight);
        var chosen = DateChoice.Between(characters.GetRange(start, end - start), Look(BestHeight), () => Look(OtherHeight));
        if (chosen is not null)
        {
            characters.RemoveRange(start, end - start);
            characters.InsertRange(start, chosen);
        }

        List<RecognisedCharacter> Look(double best)
        {
            // Blanks filled in leave white in a date, in which engines see figures that are not there.
            var line = new TextLine([new TextStretch(box)]);
            using var strip = LineStrip.Of(page.Image, page.Map, line, isClosed: true);
            return [.. engine.Recognise(strip.Image, new RecognitionRequest
            {
                Layout = RecognitionLayout.SingleLine,
                Alphabet = Alphabet,
                Scale = Math.Clamp(best / height, 0.25, MostEnlarged),
                TimeLimit = limit,
            }).Lines.SelectMany(static read => read.Words).SelectMany(CharacterPlaces.Settled).Select(character => character with { Box = strip.OnPage(character.Box, line).Box })];
        }
    }

    private static bool MayBelong(List<RecognisedCharacter> characters, int at, int end) =>
        IsPart(characters[at].Text)
        || (at > 0 && IsPart(characters[at - 1].Text) && (at + 1 >= end || IsPart(characters[at + 1].Text)) && characters[at].Text is not ([',' or '，' or '。' or '、' or ':' or '：' or '至' or '起' or '元' or '-']));

    /// <summary>Where a day begins after the month and breaks off, the misread rest of it belongs to the date too: two figures and their sign.</summary>
    private static int WithDay(List<RecognisedCharacter> characters, int start, int end)
    {
        var month = end - 1;
        while (month > start && characters[month].Text != "月")
        {
            month--;
        }

        var hasDay = month > start && month + 1 < end && !IsDayEnd(characters, end - 1);
        while (hasDay && end < characters.Count && end <= month + 3 && IsLetter(characters[end].Text))
        {
            end++;
        }

        return end;
    }

    /// <summary>The sign of the day ends a date: what follows it is another.</summary>
    private static bool IsDayEnd(List<RecognisedCharacter> characters, int at) => characters[at].Text == "日";

    private static bool IsLetter(string text) => text is [(>= '一' and <= '鿿') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')];

    private static bool IsPart(string text) => text is [(>= '0' and <= '9') or '年' or '月' or '日' or 'o' or 'O' or '.' or 'l'];

    private static bool IsWorthIt(List<RecognisedCharacter> characters, int start, int end)
    {
        int figures = 0, signs = 0;
        var least = 1f;
        for (var i = start; i < end; i++)
        {
            figures += characters[i].Text is [>= '0' and <= '9'] ? 1 : 0;
            signs += characters[i].Text is "年" or "月" or "日" ? 1 : 0;
            least = Math.Min(least, characters[i].Certainty);
        }

        return figures >= FewestFigures && signs > 0 && (least < Sure || !DateChoice.IsDate(DateChoice.Text(characters.GetRange(start, end - start))));
    }
}
