namespace Intake.Matching.Allocation;

/// <summary>The two best of the ways offered, each named by its place number (see <see cref="PlaceNumbers"/>); of equally good ones the smaller number comes first.</summary>
internal struct TwoBest
{
    private bool _hasBest;
    private bool _hasNext;

    public long Best { get; private set; }

    public UInt128 BestPlaces { get; private set; }

    public long Next { get; private set; }

    public UInt128 NextPlaces { get; private set; }

    public readonly int Count => (_hasBest ? 1 : 0) + (_hasNext ? 1 : 0);

    /// <summary>A way offered twice counts once, with the higher value.</summary>
    public void Offer(long value, UInt128 places)
    {
        if (_hasBest && places == BestPlaces)
        {
            Best = Math.Max(Best, value);
        }
        else if (!_hasBest || value > Best || (value == Best && places < BestPlaces))
        {
            (Next, NextPlaces, _hasNext) = (Best, BestPlaces, _hasBest);
            (Best, BestPlaces, _hasBest) = (value, places, true);
        }
        else if (!_hasNext || value > Next || (value == Next && places < NextPlaces))
        {
            (Next, NextPlaces, _hasNext) = (value, places, true);
        }
    }
}
