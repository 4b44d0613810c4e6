namespace Intake.Matching.Allocation;

/// <summary>Greatest common divisor and least common multiple.</summary>
internal static class Divisor
{
    /// <summary>Of two numbers that are not negative; the other one where one is 0.</summary>
    public static long Of(long first, long second)
    {
        while (second != 0)
        {
            (first, second) = (second, first % second);
        }

        return first;
    }

    public static long CommonMultiple(long first, long second) => first / Of(first, second) * second;
}
