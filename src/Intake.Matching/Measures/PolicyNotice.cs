using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>The notice as a whole: what holds for every measure.</summary>
/// <param name="Id">E.g. <c>guangming-2025</c>.</param>
/// <param name="InForceFrom">Included.</param>
/// <param name="InForceTo">Included.</param>
/// <param name="Guide">The application guide laid over it; null without one.</param>
public sealed record PolicyNotice(
    string Id,
    LocalizedText Title,
    string Number,
    DateOnly InForceFrom,
    DateOnly InForceTo,
    Citation InForceCites,
    Citation ScopeCites,
    ImmutableArray<string> IndustryDivisions,
    ImmutableArray<ChosenReading> Readings,
    ApplicationGuide? Guide = null)
{
    public ChosenReading Reading(string id) => Readings.First(r => r.Id == id);

    public bool Reads(string id, string choice) => Reading(id).Chosen == choice;

    /// <summary>The calendar year whose expenses an application of the given year counts.</summary>
    public int ExpenseYear(int applicationYear) => Reads(ReadingIds.YearOfExpense, "application_year") ? applicationYear : applicationYear - 1;

    /// <summary>The days of the application year on which the notice is in force; null if none.</summary>
    public (DateOnly First, DateOnly Last)? InForceWithin(int applicationYear)
    {
        if (applicationYear < InForceFrom.Year || applicationYear > InForceTo.Year)
        {
            return null;
        }

        var (first, last) = (new DateOnly(applicationYear, 1, 1), new DateOnly(applicationYear, 12, 31));
        first = first < InForceFrom ? InForceFrom : first;
        last = last > InForceTo ? InForceTo : last;
        return first <= last ? (first, last) : null;
    }
}
