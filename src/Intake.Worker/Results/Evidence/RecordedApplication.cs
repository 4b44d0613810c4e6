using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;

namespace Intake.Worker.Results.Evidence;

/// <summary>One application of a result with all its evidence, ready to be assessed again.</summary>
/// <param name="Number">Its place in the result, from 1.</param>
/// <param name="Folder">The folder of its application.yaml; empty without one.</param>
/// <param name="Code">Unified social credit code; null where none is known.</param>
/// <param name="Name">Null where none is known.</param>
/// <param name="Year">Application year.</param>
/// <param name="Form">What was stated; null where there was no application.yaml: then the applicant is made out anew.</param>
/// <param name="Documents">As they were before they were seen together.</param>
/// <param name="Kinds">What kind of expense each line was taken for.</param>
/// <param name="Told">By id and name of a document, what was told of it because another application has it too.</param>
/// <param name="Awards">As they were.</param>
internal sealed record RecordedApplication(
    int Number,
    string Folder,
    string? Code,
    string? Name,
    int Year,
    ApplicationForm? Form,
    ImmutableArray<ExaminedDocument> Documents,
    RecordedKinds Kinds,
    ILookup<(string Id, string Name), Finding> Told,
    ImmutableArray<RecordedAward> Awards);
