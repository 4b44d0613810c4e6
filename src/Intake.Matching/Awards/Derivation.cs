using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Matching.Awards;

/// <summary>
/// The tree behind an amount. Page, log, report and test read the same tree. A leaf is a printed word (<see cref="Ink"/>), a declared
/// figure, or a cited number (<see cref="Cites"/>); an inner node is computed from its children.
/// </summary>
/// <param name="Value">As shown: money with two places, rate in percent, count.</param>
/// <param name="Cites">Article of the notice, or null.</param>
/// <param name="Document">SHA-256 of the document <see cref="Ink"/> stands on.</param>
public sealed record Derivation(Message Label, string Value, Message? Cites, string? Document, Provenance? Ink, ImmutableArray<Derivation> Children);
