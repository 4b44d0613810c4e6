using System.Collections.Immutable;
using Intake.Matching.Classification;

namespace Intake.Matching.Measures;

/// <summary>The notice with all its measures. Immutable; safe to share between threads.</summary>
public sealed class MeasureCatalog
{
    private readonly Dictionary<string, Measure> _byId;
    private readonly Dictionary<string, AnnouncedMeasure> _notComputed;
    private readonly Dictionary<ExpenseKind, ImmutableArray<Measure>> _byKind;

    /// <param name="measures">Ids distinct.</param>
    /// <param name="version">Names the exact texts, e.g. <c>guangming-2025@0123456789ab</c>.</param>
    public MeasureCatalog(PolicyNotice notice, IEnumerable<Measure> measures, string version)
    {
        Notice = notice;
        Version = version;
        Measures = [.. measures.OrderBy(m => m.Article).ThenBy(m => m.Id, StringComparer.Ordinal)];
        _byId = Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        NotComputed = [.. notice.NotComputed.OrderBy(m => m.Article).ThenBy(m => m.Id, StringComparer.Ordinal)];
        _notComputed = NotComputed.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _byKind = Measures.Where(m => m.ExpenseKind is not null).GroupBy(m => m.ExpenseKind!.Value)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    public PolicyNotice Notice { get; }

    public string Version { get; }

    /// <summary>The measures computed, by article, then id.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The other measures of the notice, by article, then id.</summary>
    public ImmutableArray<AnnouncedMeasure> NotComputed { get; }

    /// <summary>Every id of the notice, computed or not, in the order of the alphabet.</summary>
    public IEnumerable<string> Ids => _byId.Keys.Concat(_notComputed.Keys).Order(StringComparer.Ordinal);

    public Measure? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The measure of that id if the notice has one that is not computed; else null.</summary>
    public AnnouncedMeasure? FindNotComputed(string id) => _notComputed.GetValueOrDefault(id);

    /// <summary>The ids that somebody who wrote this may have meant, the nearest first; none where nothing is near.</summary>
    public ImmutableArray<string> Nearest(string written) => NearestIds.Of(written, Ids);

    /// <summary>The measures that pay for expenses of the kind; several for rent, none for <see cref="ExpenseKind.None"/>.</summary>
    public ImmutableArray<Measure> PayingFor(ExpenseKind kind) => _byKind.TryGetValue(kind, out var measures) ? measures : [];
}
