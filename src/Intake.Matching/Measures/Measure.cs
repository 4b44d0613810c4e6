using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;

namespace Intake.Matching.Measures;

/// <summary>One item of the notice that grants something, as data; with a guide in force, as the guide completes it.</summary>
/// <param name="Id">Identifier in code, data and results, e.g. <c>cloud-spend</c>.</param>
/// <param name="Article">Article of the notice.</param>
/// <param name="Summary">The rule in our own words.</param>
/// <param name="ParkRecognition">The recognition the applicant's park must have; null where no park is needed.</param>
/// <param name="ExpenseKinds">The kinds of expense the measure pays for; empty where it rests on declared figures only.</param>
/// <param name="Requires">What inputs must be for anything to be paid.</param>
/// <param name="Base">The input the mechanism is applied to; null where it needs none.</param>
/// <param name="BaseIsOutlay">The base is what the applicant spent, so that all support together can be held against it (Art. 21).</param>
/// <param name="UpTo">不超过: the percentage or amount is itself a ceiling.</param>
/// <param name="Years">Null where the number of years is not limited.</param>
/// <param name="Once">Null where it may be paid again.</param>
/// <param name="YearlyPlaces">How many recipients a year; null where not limited.</param>
/// <param name="Readings">Ids of the readings that bear on an award of this measure.</param>
/// <param name="Related">Measures whose earlier awards raise a question for this one.</param>
/// <param name="SameThing">Measures that may pay for the same thing; never both for one base.</param>
/// <param name="WithTax">Whether its expenses count with tax, where the guide says so for this measure; null: as the notice is read.</param>
/// <param name="Period">The days whose expenses count, where the guide says so; null: the whole year.</param>
/// <param name="File">The policy file it was read from.</param>
public sealed record Measure(
    string Id,
    LocalizedText Name,
    int Article,
    LocalizedText Summary,
    ImmutableArray<ApplicantKind> ApplicantKinds,
    IndustryScope Scope,
    ParkRecognition? ParkRecognition,
    ImmutableArray<ExpenseKind> ExpenseKinds,
    ImmutableArray<MeasureInput> Inputs,
    ImmutableArray<Requirement> Requires,
    InputPath? Base,
    bool BaseIsOutlay,
    IMechanism Mechanism,
    bool UpTo,
    ImmutableArray<Ceiling> Ceilings,
    YearRule? Years,
    OnceRule? Once,
    DatedSeries<int>? YearlyPlaces,
    ImmutableArray<EvidenceWanted> Evidence,
    ImmutableArray<MeasureCondition> Conditions,
    ImmutableArray<string> Readings,
    ImmutableArray<OwnAssumption> Assumptions,
    ImmutableArray<string> Related,
    ImmutableArray<string> SameThing,
    ImmutableArray<MeasureExample> Examples,
    bool? WithTax,
    CountedPeriod? Period,
    string File)
{
    /// <summary>What decides to which year its expenses belong, where the guide says so.</summary>
    public PeriodBasis PeriodBasis { get; init; }

    /// <summary>Whether it pays what was actually paid: it wants proof of payment.</summary>
    public bool CountsPaid => Evidence.Any(e => e.Document is DocumentType.PaymentReceipt or DocumentType.InterestReceipt);

    public MeasureInput? Input(string name) => Inputs.FirstOrDefault(i => i.Name == name);

    /// <summary>The input or field the mechanism is applied to; null where it needs none.</summary>
    public MeasureInput? BaseInput => Base is null ? null : Base.Field is { } ofItem ? Input(Base.Input)?.Field(ofItem) : Input(Base.Input);

    /// <summary>Whether the base is an amount of money, of one figure or summed over items.</summary>
    public bool HasMoneyBase => BaseInput?.Type == InputType.Money;

    /// <summary>Whether a guide has to fill something in.</summary>
    public bool NeedsGuide => Mechanism is SetElsewhere { By: DecidedBy.Guide } || Requires.Any(r => r.IsSetByGuide);
}
