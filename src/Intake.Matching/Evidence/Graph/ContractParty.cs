using Intake.Extraction.Fields;

namespace Intake.Matching.Evidence.Graph;

/// <summary>One side of a contract.</summary>
/// <param name="Name">In comparable form; null where not read.</param>
/// <param name="TaxId">Null where the paper does not state it.</param>
/// <param name="Field">Where the name stands.</param>
internal sealed record ContractParty(string? Name, string? TaxId, FieldName Field)
{
    /// <summary>Whether this is the party of an invoice; null where nothing of the two can be compared. Codes decide before names: a name may be changed or misread.</summary>
    public PartyMatch Match(string? name, string? taxId) =>
        TaxId is not null && taxId is not null
            ? TaxId != taxId ? PartyMatch.Other : Name is null || name is null || Name == name ? PartyMatch.Same : PartyMatch.SameByCode
            : Name is null || name is null ? PartyMatch.Unknown
            : Name == name ? PartyMatch.Same : PartyNames.AreNearly(Name, name) ? PartyMatch.Nearly : PartyMatch.Other;
}
