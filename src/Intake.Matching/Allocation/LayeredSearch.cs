namespace Intake.Matching.Allocation;

/// <summary>
/// Every allocation of one paying set whose total reaches a threshold, as a graph: one layer an expense in the order of keys, one node for all partial allocations whose sums can no longer lead to
/// different awards. A partial allocation is dropped only where the bound proves that no completion reaches the threshold. When it was run to the end, the best total, the first allocation that has it and
/// the best allocation other than a given one are read off exactly.
/// </summary>
internal sealed class LayeredSearch
{
    private readonly ChoiceModel _model;
    private readonly PayingSet _set;
    private readonly Int128 _budget;
    private readonly OpenExpenses _open;
    private readonly List<SearchLayer> _layers = [];
    private long _fixedValue;

    /// <param name="threshold">Total in fen.</param>
    public LayeredSearch(ChoiceModel model, PayingSet set, long threshold)
    {
        (_model, _set) = (model, set);
        _budget = set.Scaled - (Int128)threshold * model.Scale;
        _open = new OpenExpenses(model, set, _budget);
    }

    /// <summary>Children looked at.</summary>
    public long Work { get; private set; }

    /// <summary>The best total in the graph, in fen; null where no allocation reaches the threshold.</summary>
    public long? Best { get; private set; }

    /// <summary>False where it would take more than this much work; then nothing may be read off.</summary>
    public bool Run(long mostWork)
    {
        if (_budget < 0)
        {
            return true;
        }

        var state = new SumStates(_model, _set, _open);
        var frontier = state.Root(_budget, out _fixedValue);
        for (var layer = 0; layer < _open.Count && frontier.Count > 0; layer++)
        {
            var places = _open.Places[layer];
            var more = (long)frontier.Count * places.Length;
            if (Work + more > mostWork)
            {
                return false;
            }

            Work += more;

            var edges = new SearchLayer(frontier.Count, places.Length);
            frontier = state.Expand(frontier, layer, _budget, edges);
            _layers.Add(edges);
        }

        if (frontier.Count > 0)
        {
            ReadBack(state.Values(frontier));
        }

        return true;
    }

    /// <summary>Of all allocations with <see cref="Best"/> the first in the order of keys and places.</summary>
    public int[] First() => Complete(new int[_open.Count], 0, 0);

    /// <summary>The best allocation of the graph that differs from this one in at least one place, the first of several; null where there is none.</summary>
    public (long Total, int[] Chosen)? Other(int[] than)
    {
        if (Best is not { } best)
        {
            return null;
        }

        if (_open.DiffersFrom(than))
        {
            return (best, First());
        }

        (long Total, int Layer, int Place)? other = null;
        var (node, value) = (0, _fixedValue);
        var (steps, nodes) = (new int[_open.Count], new int[_open.Count]);
        for (var layer = 0; layer < _open.Count && node >= 0; layer++)
        {
            (nodes[layer], steps[layer]) = (node, Array.IndexOf(_open.Places[layer], than[_open.Expenses[layer]]));
            var edges = _layers[layer];
            for (var p = 0; p < _open.Places[layer].Length; p++)
            {
                if (p != steps[layer] && edges.Through(node, p) is var rest && rest != SearchLayer.DeadEnd && (other is null || value + rest > other.Value.Total))
                {
                    other = (value + rest, layer, p);
                }
            }

            (value, node) = steps[layer] < 0 ? (value, -1) : (value + edges.Reward(node, steps[layer]), edges.Child(node, steps[layer]));
        }

        if (other is not { } found)
        {
            return null;
        }

        steps[found.Layer] = found.Place;
        return (found.Total, Complete(steps, found.Layer + 1, _layers[found.Layer].Child(nodes[found.Layer], found.Place)));
    }

    private int[] Complete(int[] steps, int layer, int node)
    {
        for (; layer < _open.Count; layer++)
        {
            steps[layer] = _layers[layer].BestPlace(node);
            node = _layers[layer].Child(node, steps[layer]);
        }

        return _open.Whole(steps);
    }

    private void ReadBack(long[] values)
    {
        for (var layer = _layers.Count - 1; layer >= 0; layer--)
        {
            values = _layers[layer].Values(values);
        }

        Best = values[0] == SearchLayer.DeadEnd ? null : _fixedValue + values[0];
    }
}
