using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>An amount in the running text: in figures, in capitals, or in both side by side.</summary>
/// <param name="Place">All of it.</param>
/// <param name="Figures">Null where it stands in words only.</param>
/// <param name="FiguresAt">Where the figures stand; empty where there are none.</param>
/// <param name="Words">The amount in capitals as printed; null where it stands in figures only.</param>
/// <param name="WordsAt">Where the capitals stand; empty where there are none.</param>
/// <param name="IsBare">Figures that no sign of currency or unit says to be money: money only where a table or label says so.</param>
internal sealed record MoneyMention(Mention Place, Money? Figures, Mention FiguresAt, string? Words, Mention WordsAt, bool IsBare)
{
    /// <summary>What the capitals say; null where there are none, or none that keep the rules.</summary>
    public Money? Said => Words is { } words && CapitalWords.TryRead(words, out var said) ? said : null;

    /// <summary>The amount: the figures, or the capitals where they stand alone.</summary>
    public Money? Amount => Figures ?? Said;
}
