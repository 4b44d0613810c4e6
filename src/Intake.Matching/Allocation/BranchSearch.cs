namespace Intake.Matching.Allocation;

/// <summary>
/// Places the largest expenses one by one and bounds the rest as if it could be split: what makes a problem hard is mostly a few large expenses among many small ones. The part with the highest bound is
/// always divided next, so the highest bound left is proven at any time.
/// </summary>
internal sealed class BranchSearch
{
    private const int ImprovedParts = 6;

    private readonly ChoiceModel _model;
    private readonly int _measures;
    private readonly PriorityQueue<(int[] Places, long Bound), (long Bound, long Order)> _parts = new();
    private readonly List<(int Mask, long Fen)[]> _rest = [];

    /// <param name="set">The measures that may pay.</param>
    public BranchSearch(ChoiceModel model, PayingSet set)
    {
        (_model, _measures) = (model, set.Measures);
        _rest.Add(model.Groups);
        _parts.Enqueue(([], set.Bound), (-set.Bound, 0));
    }

    /// <summary>Parts bounded.</summary>
    public long Work { get; private set; }

    /// <summary>The best places found; null where none was better than what was known.</summary>
    public int[]? Chosen { get; private set; }

    /// <summary>Looks for more than the total known; returns what no allocation of the set exceeds, which is no more than the best total known where that is proven.</summary>
    public long Run(long total, long mostWork)
    {
        var improved = 0;
        while (_parts.TryDequeue(out var part, out _))
        {
            if (part.Bound <= total)
            {
                return total;
            }

            if (Work >= mostWork)
            {
                return part.Bound;
            }

            foreach (var place in _model.Places[_model.LargestFirst[part.Places.Length]])
            {
                int[] places = [.. part.Places, place];
                Work++;
                var set = PayingSet.Of(_model, _measures, Bases(places), Rest(places.Length));
                if (set.Bound <= total)
                {
                    continue;
                }

                var placement = new Placement(_model, set.Rounded(places));
                if (improved < ImprovedParts || _model.Total(placement.Sums) > total)
                {
                    improved++;
                    ExchangeSearch.Improve(_model, _measures, placement, set.Bound, false);
                }

                if (_model.Total(placement.Sums) is var found && found > total)
                {
                    (total, Chosen) = (found, placement.Chosen);
                }

                if (set.Bound > total && places.Length < _model.Fen.Length)
                {
                    _parts.Enqueue((places, set.Bound), (-set.Bound, Work));
                }
            }
        }

        return total;
    }

    private long[] Bases(int[] places)
    {
        var bases = (long[])_model.Bases.Clone();
        for (var n = 0; n < places.Length; n++)
        {
            bases[places[n]] += _model.Fen[_model.LargestFirst[n]];
        }

        return bases;
    }

    /// <summary>What is left when so many are placed, by candidates.</summary>
    private (int Mask, long Fen)[] Rest(int placed)
    {
        while (_rest.Count <= placed)
        {
            var next = _model.LargestFirst[_rest.Count - 1];
            _rest.Add(Array.ConvertAll(_rest[^1], g => g.Mask == _model.Masks[next] ? (g.Mask, g.Fen - _model.Fen[next]) : g));
        }

        return _rest[placed];
    }
}
