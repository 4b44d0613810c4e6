using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Makes one field out of all that a paper states for it. Statements of equal standing that differ are no choice: the field is doubtful.</summary>
internal static class FieldChoice
{
    /// <summary>Null where nothing is stated.</summary>
    public static ExtractedField? Of(ClauseText text, FieldName name, List<Candidate> stated, bool doubtful = false)
    {
        if (stated.Count == 0)
        {
            return null;
        }

        var best = stated.Min(candidate => candidate.Rank);
        var first = stated.Find(candidate => candidate.Rank == best);
        var different = stated.Where(candidate => candidate.Rank == best).DistinctBy(candidate => candidate.Value).ToList();
        var field = Make(text, name, first, doubtful || first.IsDoubtful || different.Count > 1);
        return different.Count > 1 ? field with { Printed = string.Join(" / ", different.Select(candidate => text.Printed(candidate.At.Start, candidate.At.End))) } : field;
    }

    /// <summary>The field a stated value makes, with its ink.</summary>
    public static ExtractedField Make(ClauseText text, FieldName name, Candidate stated, bool doubtful)
    {
        var ink = text.Ink(stated.At.Start, stated.At.End);
        // The box of what runs over to the next page is the part on the first.
        ink.RemoveAll(span => span.Row.Page != ink[0].Row.Page);
        return PrintedField.From(name, stated.Value, ink, "", doubtful ? Confidence.Doubtful : null) with { Printed = text.Printed(stated.At.Start, stated.At.End) };
    }
}
