namespace Intake.Extraction.Fields.Clauses;

/// <summary>Two days printed as begin and end of one period, begin first.</summary>
internal readonly record struct PeriodMention(DateMention First, DateMention Last)
{
    public Mention Place => new(First.Place.Start, Last.Place.End);
}
