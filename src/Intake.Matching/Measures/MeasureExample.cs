using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;

namespace Intake.Matching.Measures;

/// <summary>A worked case that stands beside the rule in its file and is run as a test.</summary>
/// <param name="Inputs">As they would be declared.</param>
/// <param name="OtherSupport">Support from elsewhere for the same thing.</param>
/// <param name="Amount">The award expected, to the fen.</param>
/// <param name="Status">Needs review unless written: declared figures always have to be confirmed.</param>
/// <param name="InKind">How many things that are not money; null where none.</param>
/// <param name="IsOfGuide">Stands in the guide and holds only with it.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record MeasureExample(
    string Case,
    int ApplicationYear,
    DeclaredMeasure Inputs,
    ImmutableArray<PriorAward> PriorAwards,
    Money OtherSupport,
    Money Amount,
    AwardStatus Status,
    int? InKind,
    bool IsOfGuide,
    string File,
    int Line);
