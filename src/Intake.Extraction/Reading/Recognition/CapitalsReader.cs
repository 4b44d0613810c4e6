using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Reads amounts in Chinese capitals a second time, by an engine for traditional characters: the one for simplified characters has no 仟, 柒, 捌 and 叁
/// in its alphabet and makes other characters of them, the one for traditional characters has all capitals but 贰.
/// </summary>
internal sealed class CapitalsReader(IRecogniser traditional)
{
    private const double BestHeight = 32;
    private const double MostEnlarged = 4;
    private const int Margin = 3;
    private const int FewestCapitals = 3;
    private const string Units = "拾佰仟万亿元圆角分";

    /// <summary>Whether an amount in capitals was met that this engine could not look at because its data are missing.</summary>
    public bool IsMissed { get; private set; }

    /// <summary>Puts what stands after both looks into the characters of a stretch.</summary>
    public void Review(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, TimeSpan limit)
    {
        for (var end = characters.Count; end > 0;)
        {
            var start = end;
            while (start > 0 && MayBelong(characters, start - 1))
            {
                start--;
            }

            if (IsAmount(characters, start, end))
            {
                // An amount does not begin with a unit, but for ten: what stands before it was misread.
                start -= start > 0 && characters[start].Text[0] != '拾' && Units.Contains(characters[start].Text[0]) && IsChinese(characters[start - 1].Text) ? 1 : 0;
                ReadAgain(page, stretch, characters, start, end, limit);
            }

            end = start == end ? end - 1 : start;
        }
    }

    private void ReadAgain(PreparedPage page, TextStretch stretch, List<RecognisedCharacter> characters, int start, int end, TimeSpan limit)
    {
        if (traditional.Wake() != RecogniserState.Ready)
        {
            IsMissed = true;
            return;
        }

        var ink = new InkColumns(page.Map, stretch.Box);
        var left = start == 0 ? stretch.Box.X0 - Margin : ink.Between(characters[start - 1].Box, characters[start].Box);
        var right = end == characters.Count ? stretch.Box.X1 + Margin : ink.Between(characters[end - 1].Box, characters[end].Box);
        var box = new PixelBox(Math.Max(0, left), Math.Max(0, stretch.Box.Y0 - Margin), Math.Min(page.Image.Width, right), Math.Min(page.Image.Height, stretch.Box.Y1 + Margin));
        if (box.Width < box.Height)
        {
            return;
        }

        var second = traditional.Recognise(page.Image, new RecognitionRequest
        {
            Region = box,
            Layout = RecognitionLayout.SingleLine,
            Scale = Math.Clamp(BestHeight / Math.Max(stretch.Box.Height, page.LetterHeight), 0.25, MostEnlarged),
            TimeLimit = limit,
        });
        var chosen = CapitalsChoice.Between(
            characters.GetRange(start, end - start),
            [.. second.Lines.SelectMany(static line => line.Words).SelectMany(CharacterPlaces.Settled)],
            mayBeCut: start == 0 || end == characters.Count);
        if (chosen is not null)
        {
            characters.RemoveRange(start, end - start);
            characters.InsertRange(start, chosen);
        }
    }

    /// <summary>A capital, what engines read for one, or one character between two of these.</summary>
    private static bool MayBelong(List<RecognisedCharacter> characters, int at) =>
        WordedAmount.Capital(characters[at].Text) is not null
        || (at > 0 && at + 1 < characters.Count && IsChinese(characters[at].Text)
            && WordedAmount.Capital(characters[at - 1].Text) is not null && WordedAmount.Capital(characters[at + 1].Text) is not null);

    private static bool IsAmount(List<RecognisedCharacter> characters, int start, int end)
    {
        int capitals = 0, units = 0;
        for (var i = start; i < end; i++)
        {
            capitals += WordedAmount.IsCapital(characters[i].Text) ? 1 : 0;
            units += Units.Contains(characters[i].Text[0]) ? 1 : 0;
        }

        return capitals >= FewestCapitals && units >= 2;
    }

    private static bool IsChinese(string text) => text is [>= '一' and <= '鿿'];
}
