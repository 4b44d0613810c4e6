namespace Intake.Matching.Evidence.Graph;

/// <summary>Groups of invoices and payments that hang together, by their places in two lists.</summary>
internal sealed class PaperGroups(int invoices, int payments)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, invoices + payments)];
    private readonly bool[] _joined = new bool[invoices + payments];

    public void Join(int invoice, int payment)
    {
        _joined[invoice] = _joined[invoices + payment] = true;
        var (a, b) = (Root(invoice), Root(invoices + payment));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Every group of at least one invoice and one payment, in the order of its first invoice; places in order.</summary>
    public List<(List<int> Invoices, List<int> Payments)> Of()
    {
        var groups = new SortedDictionary<int, (List<int> Invoices, List<int> Payments)>();
        for (var i = 0; i < _parent.Length; i++)
        {
            if (!_joined[i])
            {
                continue;
            }

            var root = Root(i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = ([], []));
            }

            if (i < invoices)
            {
                group.Invoices.Add(i);
            }
            else
            {
                group.Payments.Add(i - invoices);
            }
        }

        return [.. groups.Values];
    }

    private int Root(int place)
    {
        while (_parent[place] != place)
        {
            place = _parent[place] = _parent[_parent[place]];
        }

        return place;
    }
}
