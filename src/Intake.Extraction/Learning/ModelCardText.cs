namespace Intake.Extraction.Learning;

/// <summary>The generated part of a model's card, between two marks; the rest of the card is written by hand.</summary>
public static class ModelCardText
{
    private const string Begin = "<!-- figures: written by ./intake train -->";
    private const string End = "<!-- end of figures -->";

    /// <summary>The card with the generated part replaced.</summary>
    /// <exception cref="InvalidDataException">The card has no place for figures.</exception>
    public static string With(string card, string figures)
    {
        var (begin, end) = Marks(card);
        return string.Concat(card.AsSpan(0, begin), figures, card.AsSpan(end));
    }

    /// <summary>The generated part of a card.</summary>
    /// <exception cref="InvalidDataException">The card has no place for figures.</exception>
    public static string FiguresOf(string card)
    {
        var (begin, end) = Marks(card);
        return card[begin..end];
    }

    private static (int Begin, int End) Marks(string card)
    {
        var begin = card.IndexOf(Begin, StringComparison.Ordinal);
        var end = card.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? (begin + Begin.Length, end) : throw new InvalidDataException($"the card lacks the lines {Begin} and {End}");
    }
}
