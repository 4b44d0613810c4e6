using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;

namespace Intake.Matching.Measures;

/// <summary>A worked case that stands beside the rule in its file and is run as a test.</summary>
/// <param name="Inputs">As they would be declared.</param>
/// <param name="OtherSupport">Support from elsewhere for the same thing.</param>
/// <param name="Amount">The award expected, to the fen.</param>
/// <param name="Eligible">False where the measure has to be refused.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record MeasureExample(
    string Case,
    int ApplicationYear,
    ImmutableArray<DeclaredFigure> Inputs,
    ImmutableArray<PriorAward> PriorAwards,
    Money OtherSupport,
    Money Amount,
    bool Eligible,
    int Line);
