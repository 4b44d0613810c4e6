using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>Everything after extraction, ready for use by any number of threads: policy read, classifier loaded.</summary>
/// <param name="ReadForm">Reads the text of an application.yaml (name, text).</param>
/// <param name="Assess">From the form (null where none was given) and the examined documents to the proposed awards.</param>
/// <param name="MeasureName">The name of a measure by its id; null for an id that is none.</param>
internal sealed record AssessmentChain(
    ResultVersions Versions,
    Func<string, Message?> MeasureName,
    Func<string, string, FormReading> ReadForm,
    Func<ApplicationForm?, ImmutableArray<ExaminedDocument>, ApplicationResult> Assess);

/// <summary>What reading an application.yaml gave: a form, or every mistake in it with its place.</summary>
internal sealed record FormReading(ApplicationForm? Form, ImmutableArray<FormProblem> Problems);

/// <param name="Line">From 1.</param>
/// <param name="Expected">What was expected there.</param>
internal sealed record FormProblem(string File, int Line, Message Expected);
