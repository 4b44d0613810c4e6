using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Settles by amounts: of every payment all sets of invoices that come to exactly it, and of every invoice all sets of payments. Papers that occur in one
/// another's sets hang together; such a group is settled where its payments come exactly to its invoices, since then every way pays all of them, and
/// stays open where they do not: then more than one explanation is possible. At most 24 amounts are compared for one sum; beyond that it stays open.
/// </summary>
internal sealed class SumMatcher(
    List<(InvoiceNode Invoice, Money Due)> open, List<PaymentPaper> free, Func<PaymentPaper, InvoiceNode, bool> mayPay, List<PaymentBlock> blocks, List<OpenPayments> left)
{
    private readonly HashSet<int> _tooMany = [];
    private readonly List<(int Invoice, string Way)> _ways = [];
    private readonly HashSet<int> _byChance = [];

    /// <summary>
    /// A payment for something else would agree with one of so many sums about once in a thousand times or more often: below, a sum of several amounts is no
    /// proof by itself. In fen of the target for each possible sum.
    /// </summary>
    private const long FenForEachSum = 1000;

    public void Match()
    {
        var groups = new PaperGroups(open.Count, free.Count);
        for (var p = 0; p < free.Count; p++)
        {
            var allowed = Enumerable.Range(0, open.Count).Where(i => open[i].Due <= free[p].Amount && mayPay(free[p], open[i].Invoice)).ToList();
            Ways(allowed, i => open[i].Due, free[p].Amount!.Value, i => groups.Join(i, p), set => (set[0], $"{free[p].Shown} = {Shown(set, i => open[i].Invoice.Facts.Shown)}"));
        }

        for (var i = 0; i < open.Count; i++)
        {
            var allowed = Enumerable.Range(0, free.Count).Where(p => free[p].Amount <= open[i].Due && mayPay(free[p], open[i].Invoice)).ToList();
            Ways(allowed, p => free[p].Amount!.Value, open[i].Due, p => groups.Join(i, p), set => (i, set.Count == 1 ? "" : $"{Shown(set, p => free[p].Shown)} = {open[i].Invoice.Facts.Shown}"));
        }

        Settle(groups);
    }

    private void Ways(List<int> allowed, Func<int, Money> amount, Money target, Action<int> join, Func<List<int>, (int, string)> say)
    {
        if (allowed.Count > SubsetSums.Most)
        {
            allowed.ForEach(place =>
            {
                join(place);
                _tooMany.Add(say([place]).Item1);
            });
            return;
        }

        if (allowed.Count == 0)
        {
            return;
        }

        var sums = new SubsetSums([.. allowed.Select(place => amount(place).Fen)]);
        var ways = sums.Of(target.Fen);
        if (ways.Count == 0)
        {
            return;
        }

        Members(allowed, ways.Union).ForEach(join);
        _ways.Add(say(Members(allowed, ways.First)));
        if (ways.Size > 1 && sums.Sums > target.Fen / FenForEachSum && allowed.TrueForAll(place => amount(place) != target))
        {
            _byChance.Add(_ways[^1].Invoice);
        }

        if (ways.Count > 1)
        {
            _ways.Add(say(Members(allowed, ways.Second)));
        }
    }

    private void Settle(PaperGroups groups)
    {
        var (due, paid) = (open.ToList(), free.ToList());
        foreach (var (members, paying) in groups.Of())
        {
            var invoices = members.ConvertAll(i => due[i]);
            var payments = paying.ConvertAll(p => paid[p]);
            if (Money.Sum(invoices.Select(i => i.Due)) == Money.Sum(payments.Select(p => p.Amount!.Value)))
            {
                blocks.Add(new PaymentBlock([.. payments], [.. invoices], SettledBy.Sum, Money.Zero) { MayBeChance = members.Exists(_byChance.Contains) });
            }
            else
            {
                var ways = _ways.Where(w => w.Way.Length > 0 && members.Contains(w.Invoice)).Select(w => w.Way).Distinct().Take(2);
                left.Add(new OpenPayments(
                    members.Exists(_tooMany.Contains) ? "payment_too_many" : "payment_ambiguous", [.. invoices.Select(i => i.Invoice)], [.. payments], [.. ways]));
            }

            open.RemoveAll(invoices.Contains);
            free.RemoveAll(payments.Contains);
        }
    }

    private static List<int> Members(List<int> allowed, uint mask) => [.. allowed.Where((_, bit) => (mask >> bit & 1) == 1)];

    private static string Shown(List<int> places, Func<int, string> name) => string.Join(" + ", places.Select(name));
}
