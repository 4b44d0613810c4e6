namespace Intake.Samples.Ofd;

/// <summary>Object numbers of one document, each used once.</summary>
internal sealed class OfdIds(int last)
{
    public int Last { get; private set; } = last;

    public int Next() => ++Last;
}
