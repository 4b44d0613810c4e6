using System.Collections.Immutable;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Parts;

/// <summary>The pages of one paper of a file; a page that holds two papers is in both, each time with the words of one.</summary>
/// <param name="Pages">In order, with the numbers they have in the file; one or more.</param>
/// <param name="Open">What is not certain about where the paper begins and ends.</param>
internal sealed record PartPages(ImmutableArray<Page> Pages, ImmutableArray<Finding> Open);
