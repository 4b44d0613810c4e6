namespace Intake.Matching.Allocation;

/// <summary>
/// What one measure pays on a sum S of expenses: min(rate × S, year room, S − other support) − already, rounded down to the fen, never above the ceiling of the single award and never below 0.
/// </summary>
/// <param name="FixedBase">Fen that count for this measure alone and are no part of the choice, 0 or more; S is this sum and the expenses placed here.</param>
/// <param name="Rate">Exact share, 0 to 10, with at most 9 decimal places.</param>
/// <param name="Already">Awarded in the same year before, in fen, 0 or more.</param>
/// <param name="YearRoom">What all awards of the year may come to, in fen; null where nothing limits them.</param>
/// <param name="AwardCeiling">What the single award may come to, in fen; null where nothing limits it.</param>
/// <param name="OtherSupport">Support from elsewhere for the same outlay, in fen; null where none was named.</param>
/// <param name="Eligible">False where the measure pays nothing whatever the sum.</param>
public sealed record AllocatableMeasure(
    long FixedBase, decimal Rate, long Already = 0, long? YearRoom = null, long? AwardCeiling = null, long? OtherSupport = null, bool Eligible = true);
