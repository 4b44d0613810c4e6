using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>One side of a contract and how papers call it.</summary>
/// <param name="Name">The field its name goes to.</param>
/// <param name="TaxId">The field its credit code goes to; null where none is asked for.</param>
/// <param name="Words">What it is called beside 甲方 or 乙方.</param>
/// <param name="Letter">甲 or 乙 where that alone says it; null where the letters mean now this side, now that.</param>
internal sealed record PartyRole(FieldName Name, FieldName? TaxId, ImmutableArray<string> Words, char? Letter = null)
{
    /// <summary>Length of the longest word of this side that a label holds; 0 for none. 被担保人 is longer than the 担保人 in it.</summary>
    public int Fit(string label)
    {
        var longest = 0;
        foreach (var word in Words)
        {
            longest = word.Length > longest && label.Contains(word, StringComparison.Ordinal) ? word.Length : longest;
        }

        return longest;
    }
}
