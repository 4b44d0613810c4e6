namespace Intake.Samples.Papers;

/// <summary>One way in which a type of paper is laid out and worded.</summary>
public sealed class PaperLayout
{
    private readonly Action<Draft> _draw;

    internal PaperLayout(string type, PaperSet set, string name, Action<Draft> draw) => (Type, Set, Name, _draw) = (type, set, name, draw);

    /// <summary>One of <see cref="PaperTypes.All"/>.</summary>
    public string Type { get; }

    public PaperSet Set { get; }

    /// <summary>Unique among all layouts.</summary>
    public string Name { get; }

    /// <summary>A paper of this layout; the same seed gives the same paper.</summary>
    public MadePaper Make(long seed)
    {
        var draft = new Draft(Type, seed);
        _draw(draft);
        return draft.Finish(this);
    }
}
