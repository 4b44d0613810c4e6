using System.Collections.Immutable;
using Intake.Matching.Classification;

namespace Intake.Matching.Measures;

/// <summary>The notice with all its measures, and for each year that has a guide the same completed by it. Immutable; safe to share between threads.</summary>
public sealed class MeasureCatalog
{
    private readonly Dictionary<string, Measure> _byId;
    private readonly Dictionary<ExpenseKind, ImmutableArray<Measure>> _byKind;
    private readonly ImmutableSortedDictionary<int, MeasureCatalog> _withGuide;

    /// <param name="measures">Ids distinct.</param>
    /// <param name="version">Names the exact texts, e.g. <c>guangming-2025@0123456789ab</c>.</param>
    public MeasureCatalog(PolicyNotice notice, IEnumerable<Measure> measures, string version)
        : this(notice, measures, version, [])
    {
    }

    /// <param name="guides">At most one a year.</param>
    internal MeasureCatalog(PolicyNotice notice, IEnumerable<Measure> measures, string version, IEnumerable<GuideReading> guides)
    {
        Notice = notice;
        Version = version;
        Measures = [.. measures.OrderBy(m => m.Article).ThenBy(m => m.Id, StringComparer.Ordinal)];
        _byId = Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _byKind = Measures.SelectMany(m => m.ExpenseKinds.Select(kind => (kind, m))).GroupBy(pair => pair.kind, pair => pair.m)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray());
        _withGuide = guides.ToImmutableSortedDictionary(g => g.Guide.ApplicationYear, g => new MeasureCatalog(g.Notice, g.Measures, version));
    }

    public PolicyNotice Notice { get; }

    public string Version { get; }

    /// <summary>By article, then id.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Every id of the notice, in the order of the alphabet.</summary>
    public IEnumerable<string> Ids => _byId.Keys.Order(StringComparer.Ordinal);

    /// <summary>The guides laid over the notice, by year.</summary>
    public IEnumerable<ApplicationGuide> Guides => _withGuide.Values.Select(catalog => catalog.Notice.Guide!);

    /// <summary>The catalog as it stands in an application year: completed by the guide of that year where there is one.</summary>
    public MeasureCatalog For(int applicationYear) => _withGuide.GetValueOrDefault(applicationYear, this);

    public Measure? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The ids that somebody who wrote this may have meant, the nearest first; none where nothing is near.</summary>
    public ImmutableArray<string> Nearest(string written) => NearestIds.Of(written, Ids);

    /// <summary>The measures that pay for expenses of the kind; several for rent, none for <see cref="ExpenseKind.None"/>.</summary>
    public ImmutableArray<Measure> PayingFor(ExpenseKind kind) => _byKind.TryGetValue(kind, out var measures) ? measures : [];
}
