using System.Collections.Immutable;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;

namespace Intake.Matching.Measures;

/// <summary>One item of the notice that grants something, as data.</summary>
/// <param name="Id">Identifier in code, data and results, e.g. <c>cloud-spend</c>.</param>
/// <param name="Article">Article of the notice.</param>
/// <param name="Summary">The rule in our own words.</param>
/// <param name="ParkRecognition">The recognition the applicant's park must have; null where no park is needed.</param>
/// <param name="ExpenseKind">The kind of expense the measure pays for; null where it rests on declared figures only.</param>
/// <param name="BaseInput">Name of the money input the mechanism is applied to.</param>
/// <param name="UpTo">不超过: the percentage is itself a ceiling.</param>
/// <param name="Years">Null where the number of years is not limited.</param>
/// <param name="Readings">Ids of the readings that bear on an award of this measure.</param>
/// <param name="Related">Measures whose earlier awards raise a question for this one.</param>
/// <param name="File">The policy file it was read from.</param>
public sealed record Measure(
    string Id,
    LocalizedText Name,
    int Article,
    LocalizedText Summary,
    ImmutableArray<ApplicantKind> ApplicantKinds,
    IndustryScope Scope,
    ParkRecognition? ParkRecognition,
    ExpenseKind? ExpenseKind,
    ImmutableArray<MeasureInput> Inputs,
    string BaseInput,
    IMechanism Mechanism,
    bool UpTo,
    ImmutableArray<Ceiling> Ceilings,
    YearRule? Years,
    ImmutableArray<EvidenceWanted> Evidence,
    ImmutableArray<MeasureCondition> Conditions,
    ImmutableArray<string> Readings,
    ImmutableArray<string> Related,
    ImmutableArray<MeasureExample> Examples,
    string File)
{
    public MeasureInput? Input(string name) => Inputs.FirstOrDefault(i => i.Name == name);
}
