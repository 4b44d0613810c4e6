namespace Intake.Matching.Allocation;

/// <summary>
/// What a placement is worth to the exchange search. One fen more of award always counts for more than all the rest; where the awards stay the same, what they are before rounding shows the way, and then
/// that the fractions lost by rounding lie together in few measures, where they can become a fen.
/// </summary>
internal static class Potential
{
    public static Int128 Of(ChoiceModel model, int set, int measure, long sum)
    {
        if ((set >> measure & 1) == 0)
        {
            return 0;
        }

        var unrounded = Int128.Max(0, model.Yields[measure].Scaled(sum, model.Scale));
        var award = unrounded / model.Scale;
        var fraction = unrounded - award * model.Scale;
        return 16 * (4 * award * model.Scale + unrounded) + fraction * fraction / model.Scale;
    }

    public static Int128 Of(ChoiceModel model, int set, Placement placement)
    {
        Int128 sum = 0;
        for (var m = 0; m < model.Yields.Length; m++)
        {
            sum += Of(model, set, m, placement.Sums[m]);
        }

        return sum;
    }
}
