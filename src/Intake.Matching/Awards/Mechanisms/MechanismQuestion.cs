using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>What a mechanism is asked.</summary>
/// <param name="Base">The money it is applied to, summed over items; zero where the base is no money.</param>
/// <param name="Path">The input or field it is applied to; null where it needs none.</param>
/// <param name="Stated">The figure stated for that input; null where none is, or where the papers show the base.</param>
/// <param name="SupportYear">Which year of support this is, from 1.</param>
/// <param name="Day">The day whose numbers hold.</param>
public sealed record MechanismQuestion(Money Base, InputPath? Path, InputValue? Stated, int SupportYear, DateOnly Day)
{
    /// <summary>The count stated; 0 where none is.</summary>
    public int Count => Stated is InputValue.Number number ? number.Value : 0;

    /// <summary>The values of the field over the items, in their order; an item without it is left out.</summary>
    public IEnumerable<T> Each<T>()
        where T : InputValue => Stated is InputValue.Items items && Path?.Field is { } field
            ? items.Value.Select(item => item.GetValueOrDefault(field)).OfType<T>()
            : [];
}
