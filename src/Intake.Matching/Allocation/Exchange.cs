namespace Intake.Matching.Allocation;

/// <summary>Expenses that change places between two measures.</summary>
/// <param name="Gain">By how much the two are worth more: see <see cref="Potential"/>.</param>
internal sealed record Exchange(Int128 Gain, int First, int Second, int[] ToSecond, int[] ToFirst)
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

    public void Undo(Placement placement)
    {
        foreach (var i in ToSecond)
        {
            placement.Move(i, First);
        }

        foreach (var i in ToFirst)
        {
            placement.Move(i, Second);
        }
    }
}
