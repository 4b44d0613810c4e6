using System.Collections.Immutable;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving;

/// <summary>
/// One application year: the catalogue as it stands in it, the day whose numbers hold, and the program to ask. Every case that a proof shows comes from
/// here, so that none can show what the program does not do.
/// </summary>
internal sealed class ProofSetting
{
    private readonly MeasureCatalog _policy;

    /// <param name="policy">With its guides.</param>
    /// <param name="year">One the notice is in force in.</param>
    public ProofSetting(MeasureCatalog policy, int year)
    {
        _policy = policy;
        Catalog = policy.For(year);
        (Year, Days) = (year, Catalog.Notice.InForceWithin(year)!.Value);
        Measures = [.. Catalog.Measures.Where(m => !m.ApplicantKinds.IsEmpty).Select(m => new MeasureAt(m, Days.Last))];
    }

    public int Year { get; }

    public MeasureCatalog Catalog { get; }

    /// <summary>The days of the year on which the notice is in force; the numbers of the last one hold.</summary>
    public (DateOnly First, DateOnly Last) Days { get; }

    public PolicyNotice Notice => Catalog.Notice;

    /// <summary>In the order of the catalogue; those nobody can apply for left out.</summary>
    public ImmutableArray<MeasureAt> Measures { get; }

    /// <summary>How many applications were assessed so far.</summary>
    public int Assessed { get; private set; }

    /// <summary>A form for one measure that meets everything besides the figures.</summary>
    /// <param name="year">Which year of support it is to be, from 1: as many years before it were awarded.</param>
    public ApplicationForm Form(MeasureAt measure, DeclaredMeasure declared, int year = 1) => Form(measure.Measure.ApplicantKinds[0], Park(measure), declared) with
    {
        PriorAwards = [.. Enumerable.Range(1, year - 1).Reverse().Select(back => new PriorAward(measure.Id, Year - back, default))],
    };

    /// <summary>A form for the measures declared.</summary>
    public ApplicationForm Form(ApplicantKind kind, Park? park, params ImmutableArray<DeclaredMeasure> declared) => new(
        null, null, kind, Notice.IndustryDivisions.IsEmpty ? null : Notice.IndustryDivisions[0] + "10", park, Year, [.. declared.Select(d => d.Measure)], [], [], declared);

    public static Park? Park(MeasureAt measure) => measure.Measure.ParkRecognition is { } recognition ? new Park("-", recognition) : null;

    /// <summary>What the program gives.</summary>
    public ProofCase Ask(ApplicationForm form)
    {
        Assessed++;
        var awards = Assess(form).Awards;
        return new ProofCase(form, [.. awards.Select(a => new ProofAward(a.Measure, a.Status, a.Amount, a.InKind?.Quantity))]);
    }

    /// <summary>Whether the program puts a finding of the code on the award of the measure.</summary>
    public bool Flags(ApplicationForm form, string measure, string code) =>
        Assess(form).Awards.First(a => a.Measure == measure).Findings.Any(f => f.Code == code);

    private ApplicationResult Assess(ApplicationForm form) => ApplicationAssessor.Assess(
        form, [], _policy, _ => throw new InvalidOperationException("there are no papers to classify"));
}
