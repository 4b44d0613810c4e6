using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence;

public enum ApplicantKind
{
    Enterprise,
    ResearchInstitute,
    ParkOperator,
    Agency,
    Person,
}

public enum ParkRecognition
{
    /// <summary>Recognised AI or software feature park (Article 14, first sentence).</summary>
    Recognised,

    /// <summary>Another recognised feature park, with co-operation (second sentence).</summary>
    Partner,

    /// <summary>Any other industrial park (third sentence).</summary>
    Other,
}

/// <summary>What the applicant states in application.yaml, or what was inferred from the papers where there is none.</summary>
/// <param name="Name">Null where not stated and not inferable.</param>
/// <param name="UnifiedSocialCreditCode">18 characters; null where not known.</param>
/// <param name="ApplicationYear">Expenses counted are those of the year before.</param>
/// <param name="Measures">Measure ids asked for; empty means every measure the evidence speaks to.</param>
/// <param name="Declared">By measure, each once.</param>
/// <param name="IsInferred">No application.yaml: name, code and year come from the papers, and are an open point.</param>
/// <param name="Submitted">The day the application was handed in; null where not stated.</param>
public sealed record ApplicationForm(
    string? Name,
    string? UnifiedSocialCreditCode,
    ApplicantKind Kind,
    string? IndustryCode,
    Park? Park,
    int ApplicationYear,
    ImmutableArray<string> Measures,
    ImmutableArray<PriorAward> PriorAwards,
    ImmutableArray<OtherSupport> OtherSupport,
    ImmutableArray<DeclaredMeasure> Declared,
    bool IsInferred = false,
    DateOnly? Submitted = null)
{
    /// <summary>Lines that the applicant claims under several measures.</summary>
    public ImmutableArray<ExpenseClaim> Claims { get; init; } = [];
}

public sealed record Park(string Name, ParkRecognition? Recognition);

/// <param name="Year">Application year of that award.</param>
public sealed record PriorAward(string Measure, int Year, Money Amount);

public sealed record OtherSupport(string Measure, string Source, Money Amount);
