using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>
/// The tree behind an amount. Page, log, report and test read the same tree. A leaf is a printed word (<see cref="Ink"/>, or
/// <see cref="Document"/> alone where the document has no page), a declared figure (<see cref="IsDeclared"/>), or a cited number
/// (<see cref="Cites"/>); an inner node is computed from its children.
/// </summary>
/// <param name="Value">As shown: money with two places, rate in percent, count.</param>
/// <param name="Cites">Article of the notice or item of the guide, or null.</param>
/// <param name="Document">SHA-256 of the document <see cref="Ink"/> stands on.</param>
public sealed record Derivation(Message Label, string Value, Message? Cites, string? Document, Provenance? Ink, ImmutableArray<Derivation> Children)
{
    /// <summary>A figure that only the applicant states.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>What this leaf brought of the award; null for what brings nothing by itself. All of a tree add up to its award to the fen.</summary>
    public Money? Contribution { get; init; }

    /// <summary>How much the leaf weighs where the award is shared out over what it rests on; null where it does not take part.</summary>
    internal decimal? Weight { get; init; }

    internal static Derivation Sum(Message label, string value, IEnumerable<Derivation> children) => new(label, value, null, null, null, [.. children]);

    internal static Derivation Cited(Message label, string value, Citation cites) => new(label, value, cites.AsMessage(), null, null, []);

    internal static Derivation Declared(Message label, string value) => new(label, value, null, null, null, []) { IsDeclared = true };
}
