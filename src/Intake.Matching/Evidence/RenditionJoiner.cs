using System.Collections.Immutable;

namespace Intake.Matching.Evidence;

/// <summary>
/// Joins the documents that are the same invoice (same number, and same code where invoices have one) into one piece of evidence,
/// whatever their format. Documents without a number stay alone, except for identical bytes.
/// </summary>
internal static class RenditionJoiner
{
    /// <summary>One piece an invoice, in the order of their leaders' SHA-256 and name.</summary>
    public static ImmutableArray<EvidencePiece> Join(IReadOnlyCollection<InvoiceFacts> invoices)
    {
        var groups = new Dictionary<string, List<InvoiceFacts>>(StringComparer.Ordinal);
        foreach (var invoice in invoices)
        {
            Add(groups, Key(invoice), invoice);
        }

        AdoptThoseWithoutCode(groups);
        return [.. groups.Values.Select(Piece).OrderBy(p => p.Leader.Document.Id, StringComparer.Ordinal).ThenBy(p => p.Leader.Document.Name, StringComparer.Ordinal)];
    }

    private static string Key(InvoiceFacts invoice) => invoice.Number switch
    {
        null => "sha:" + invoice.Document.Id,
        { } number when InvoiceFacts.IsUnique(number) => "number:" + number,
        var number => $"code:{invoice.Code}:{number}",
    };

    // A rendition on which the code was not read belongs to the invoice with that number, if there is exactly one; of several to the one
    // that says the same, or it would count beside its own other rendition.
    private static void AdoptThoseWithoutCode(Dictionary<string, List<InvoiceFacts>> groups)
    {
        const string WithoutCode = "code::";
        var orphans = groups.Keys.Where(key => key.StartsWith(WithoutCode, StringComparison.Ordinal)).ToList();
        if (orphans.Count == 0)
        {
            return;
        }

        var withCode = groups.Where(g => g.Key.StartsWith("code:", StringComparison.Ordinal) && !g.Key.StartsWith(WithoutCode, StringComparison.Ordinal))
            .ToLookup(g => g.Value[0].Number!, g => g.Key, StringComparer.Ordinal);
        foreach (var orphan in orphans)
        {
            var homes = withCode[groups[orphan][0].Number!].ToList();
            if (homes.Count > 1)
            {
                homes.RemoveAll(home => RenditionComparison.DecisiveDifferences(groups[home][0].Document.Fields, groups[orphan][0].Document.Fields).Any());
            }

            if (homes.Count > 0)
            {
                groups[homes.Min(StringComparer.Ordinal)!].AddRange(groups[orphan]);
                groups.Remove(orphan);
            }
        }
    }

    private static EvidencePiece Piece(List<InvoiceFacts> group)
    {
        if (group.Count == 1)
        {
            return new EvidencePiece(group[0], [group[0]], ImmutableHashSet<InvoiceFacts>.Empty, false, [], [], false);
        }

        group.Sort(RenditionPrecedence.Instance);
        var leader = group[0];
        var decisive = new SortedSet<string>(StringComparer.Ordinal);
        var other = new SortedSet<string>(StringComparer.Ordinal);
        var linesDiffer = false;
        var seen = new HashSet<string>(StringComparer.Ordinal) { leader.Document.Id };
        var copies = new HashSet<InvoiceFacts>(ReferenceEqualityComparer.Instance);
        foreach (var member in group.Skip(1))
        {
            if (!seen.Add(member.Document.Id))
            {
                copies.Add(member);
                continue;
            }

            decisive.UnionWith(RenditionComparison.DecisiveDifferences(leader.Document.Fields, member.Document.Fields));
            other.UnionWith(RenditionComparison.OtherDifferences(leader.Document.Fields, member.Document.Fields));
            linesDiffer |= RenditionComparison.LinesDiffer(leader.Document.Fields, member.Document.Fields);
        }

        return new EvidencePiece(leader, [.. group], copies, decisive.Count > 0, [.. decisive], [.. other], linesDiffer);
    }

    private static void Add(Dictionary<string, List<InvoiceFacts>> groups, string key, InvoiceFacts invoice)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = []);
        }

        group.Add(invoice);
    }
}
