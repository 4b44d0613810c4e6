namespace Intake.Matching.Allocation;

/// <summary>The nodes of one layer: their sums, and the least that some way to each has lost already. Nodes with the same sums are one.</summary>
/// <param name="width">Sums of a node.</param>
internal sealed class Frontier(int width)
{
    private long[] _sums = new long[16 * width];
    private Int128[] _lost = new Int128[16];
    private int[] _slots = NewSlots(64);

    public int Count { get; private set; }

    public ReadOnlySpan<long> Sums(int node) => _sums.AsSpan(node * width, width);

    /// <summary>In 1/scale fen.</summary>
    public Int128 Lost(int node) => _lost[node];

    /// <summary>The node with these sums, made where there is none.</summary>
    public int Add(ReadOnlySpan<long> sums, Int128 lost)
    {
        if (2 * Count >= _slots.Length)
        {
            Grow();
        }

        var slot = SlotOf(sums);
        if (_slots[slot] is >= 0 and var known)
        {
            _lost[known] = Int128.Min(_lost[known], lost);
            return known;
        }

        if (Count == _lost.Length)
        {
            Array.Resize(ref _lost, 2 * Count);
            Array.Resize(ref _sums, 2 * Count * width);
        }

        sums.CopyTo(_sums.AsSpan(Count * width));
        (_lost[Count], _slots[slot]) = (lost, Count);
        return Count++;
    }

    private int SlotOf(ReadOnlySpan<long> sums)
    {
        var hash = 14695981039346656037UL;
        foreach (var sum in sums)
        {
            hash = unchecked((hash ^ (ulong)sum) * 0x9E3779B97F4A7C15UL);
            hash ^= hash >> 29;
        }

        var slot = (int)(hash & (ulong)(_slots.Length - 1));
        while (_slots[slot] >= 0 && !Sums(_slots[slot]).SequenceEqual(sums))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = NewSlots(4 * _slots.Length);
        for (var node = 0; node < Count; node++)
        {
            _slots[SlotOf(Sums(node))] = node;
        }
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, -1);
        return slots;
    }
}
