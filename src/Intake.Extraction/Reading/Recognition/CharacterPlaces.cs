namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Engines that read whole lines know only roughly where each character stands: neighbours overlap or even change places. What reads on relies on
/// places, so they are put in order here: each character ends where the next begins.
/// </summary>
internal static class CharacterPlaces
{
    /// <summary>The characters of one word with places that follow each other from left to right.</summary>
    public static IEnumerable<RecognisedCharacter> Settled(RecognisedWord word)
    {
        var characters = word.Characters;
        var edges = Edges(word);
        for (var i = 0; i < characters.Length; i++)
        {
            var box = characters[i].Box;
            yield return characters[i] with { Box = box with { X0 = edges[i], X1 = edges[i + 1] } };
        }
    }

    private static int[] Edges(RecognisedWord word)
    {
        var characters = word.Characters;
        var edges = new int[characters.Length + 1];
        (edges[0], edges[^1]) = (word.Box.X0, Math.Max(word.Box.X1, word.Box.X0 + characters.Length));
        var isOrdered = true;
        for (var i = 1; i < characters.Length; i++)
        {
            edges[i] = (Middle(characters[i - 1].Box) + Middle(characters[i].Box)) / 2;
            isOrdered &= Middle(characters[i].Box) > Middle(characters[i - 1].Box) && edges[i] > edges[i - 1];
        }

        return isOrdered && edges[^1] > edges[^2] ? edges : Even(word, edges);
    }

    /// <summary>By their usual widths: a Chinese character is twice as wide as a Latin one.</summary>
    private static int[] Even(RecognisedWord word, int[] edges)
    {
        var characters = word.Characters;
        var whole = characters.Sum(static character => Width(character.Text));
        int width = edges[^1] - edges[0], before = 0;
        for (var i = 1; i < characters.Length; i++)
        {
            before += Width(characters[i - 1].Text);
            edges[i] = Math.Max(edges[i - 1] + 1, edges[0] + (width * before / whole));
        }

        edges[^1] = Math.Max(edges[^1], edges[^2] + 1);
        return edges;
    }

    private static int Middle(PixelBox box) => (box.X0 + box.X1) / 2;

    private static int Width(string text) => text[0] < 0x2E80 ? 1 : 2;
}
