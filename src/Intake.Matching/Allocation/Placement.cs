namespace Intake.Matching.Allocation;

/// <summary>Where every expense with a choice stands just now, and the sums that follow; the one form here that changes, owned by one search at a time.</summary>
internal sealed class Placement
{
    private readonly ChoiceModel _model;

    public Placement(ChoiceModel model, int[] chosen)
    {
        _model = model;
        Chosen = (int[])chosen.Clone();
        Sums = model.Sums(chosen);
    }

    public int[] Chosen { get; }

    /// <summary>In fen, for each measure.</summary>
    public long[] Sums { get; }

    public void Move(int expense, int to)
    {
        Sums[Chosen[expense]] -= _model.Fen[expense];
        Sums[to] += _model.Fen[expense];
        Chosen[expense] = to;
    }
}
