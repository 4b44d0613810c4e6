namespace Intake.Matching.Allocation;

/// <summary>Expenses that change places between two measures.</summary>
/// <param name="Gain">Fen by which the awards of the two change together.</param>
internal sealed record Exchange(long Gain, int First, int Second, int[] ToSecond, int[] ToFirst)
{
    public void Apply(Placement placement)
    {
        foreach (var i in ToSecond)
        {
            placement.Move(i, Second);
        }

        foreach (var i in ToFirst)
        {
            placement.Move(i, First);
        }
    }
}
