namespace Intake.Matching.Allocation;

/// <summary>The steps from the nodes of one layer to those of the next, and what is to be had from each on.</summary>
internal sealed class SearchLayer(int nodes, int places)
{
    /// <summary>Value of a node from which nothing reaches the threshold.</summary>
    public const long DeadEnd = long.MinValue / 4;

    private readonly int[] _children = new int[nodes * places];
    private readonly long[] _rewards = new long[nodes * places];
    private long[] _next = [];

    /// <summary>The node a step leads to; negative where it was dropped.</summary>
    public int Child(int node, int place) => _children[node * places + place];

    /// <summary>Fen that are certain with this step.</summary>
    public long Reward(int node, int place) => _rewards[node * places + place];

    /// <summary>The most that can still be had through this step.</summary>
    public long Through(int node, int place) => Child(node, place) is >= 0 and var child && _next[child] != DeadEnd ? Reward(node, place) + _next[child] : DeadEnd;

    public void Set(int node, int place, int child, long reward) => (_children[node * places + place], _rewards[node * places + place]) = (child, reward);

    /// <summary>The first place through which the most can be had.</summary>
    public int BestPlace(int node)
    {
        var best = 0;
        for (var p = 1; p < places; p++)
        {
            best = Through(node, p) > Through(node, best) ? p : best;
        }

        return best;
    }

    /// <summary>The most that can be had from each node of this layer.</summary>
    /// <param name="next">The same of the layer after it.</param>
    public long[] Values(long[] next)
    {
        _next = next;
        var values = new long[nodes];
        for (var node = 0; node < nodes; node++)
        {
            values[node] = Through(node, BestPlace(node));
        }

        return values;
    }
}
