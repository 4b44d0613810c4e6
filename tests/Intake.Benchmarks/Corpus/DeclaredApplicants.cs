using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Benchmarks.Corpus;

/// <summary>Applicants who declare figures for one to eight measures each, over all measures of the notice; the same for the same seed.</summary>
internal sealed class DeclaredApplicants(MeasureCatalog catalog, int seed)
{
    private const int MostMeasures = 8;

    // A benchmark wants the same numbers every time, not secrets.
    private readonly Random _random = new(seed);

    /// <summary>The forms, every part of them filled in now and then: earlier awards, other support.</summary>
    public ImmutableArray<ApplicationForm> Make(int count) => [.. Enumerable.Range(0, count).Select(One)];

    private ApplicationForm One(int number)
    {
        var measures = Enumerable.Range(0, _random.Next(1, MostMeasures + 1))
            .Select(_ => catalog.Measures[_random.Next(catalog.Measures.Length)]).DistinctBy(m => m.Id).OrderBy(m => m.Id, StringComparer.Ordinal).ToList();
        return new ApplicationForm(
            "申报主体" + number.ToString(CultureInfo.InvariantCulture), null, measures[0].ApplicantKinds[0], "6513",
            new Park("某园", (ParkRecognition)_random.Next(3)), _random.Next(2026, 2028), [],
            [.. measures.Where(_ => _random.Next(4) == 0).Select(m => new PriorAward(m.Id, 2025, Money.FromFen(_random.NextInt64(1, 100_000_000))))],
            [.. measures.Where(_ => _random.Next(4) == 0).Select(m => new OtherSupport(m.Id, "municipal", Money.FromFen(_random.NextInt64(1, 100_000_000))))],
            [.. measures.Select(m => new DeclaredMeasure(m.Id, [.. m.Inputs.Select(i => new DeclaredFigure(i.Name, Value(i)))]))]);
    }

    private InputValue Value(MeasureInput input) => input.Type switch
    {
        InputType.Money => new InputValue.Amount(Money.FromFen(_random.NextInt64(1, 10_000_000_000))),
        InputType.Count => new InputValue.Number(_random.Next(0, 20)),
        InputType.Flag => new InputValue.YesNo(_random.Next(5) > 0),
        InputType.Level => new InputValue.Word(input.Levels[_random.Next(input.Levels.Length)].Id),
        _ => new InputValue.Items(
        [
            .. Enumerable.Range(0, _random.Next(1, 5)).Select(_ =>
                input.Fields.ToImmutableSortedDictionary(f => f.Name, Value, StringComparer.Ordinal)),
        ]),
    };
}
