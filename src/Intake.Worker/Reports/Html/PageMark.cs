using Intake.Extraction.Documents;

namespace Intake.Worker.Reports.Html;

/// <summary>What a box on a page stands for; decides its colour.</summary>
internal enum MarkKind
{
    Field,
    Line,

    /// <summary>Ink that a check, a finding or a derivation points at and nothing else does.</summary>
    Other,
}

/// <summary>A box drawn over a page picture.</summary>
/// <param name="Id">Its anchor, unique in the report.</param>
/// <param name="Tag">The short sign at its corner, by which the tables refer to it.</param>
internal sealed record PageMark(string Id, string Tag, MarkKind Kind, int Page, BoundingBox Box, string Title);
