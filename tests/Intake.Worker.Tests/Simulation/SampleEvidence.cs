using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Samples;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Simulation;

/// <summary>Papers as the program examines them, in this process.</summary>
internal static class SampleEvidence
{
    private static readonly Examiners Examiners = new();

    private static readonly ExpenseClassifier Classifier = ExpenseClassifier.Load();

    private static readonly Lazy<ImmutableArray<ExaminedDocument>> DemoPapers = new(() => [.. DemoApplication.Documents.Select(d => Examine(d.FileName, d.Content()))]);

    public static ImmutableArray<ExaminedDocument> Demo => DemoPapers.Value;

    /// <summary>The applicant of the demo as stated in its application.yaml.</summary>
    public static ApplicationForm DemoForm => Form(DemoApplication.ApplicationYaml);

    /// <summary>As the program does; tests run side by side and the classifier is for one at a time.</summary>
    public static ExpensePrediction Classify(ExpenseSubject subject)
    {
        lock (Classifier)
        {
            return Classifier.Classify(subject);
        }
    }

    public static ExaminedDocument Examine(string name, byte[] content) => Examiners.Examine(new SourceDocument(name, content), CancellationToken.None);

    public static ApplicationForm Form(string yaml)
    {
        var reading = ApplicationReader.Read("application.yaml", yaml, TriedPolicy.Shipped);
        Assert.Empty(reading.Problems);
        return reading.Form!;
    }

    /// <summary>An applicant whom the measure may be given to, as far as kind, industry and park go, with the figures of one of its examples.</summary>
    public static ApplicationForm Of(Measure measure, MeasureExample example) => new(
        "某某科技有限公司", "91440300MA5ABCDE1X", measure.ApplicantKinds[0], "6513",
        measure.ParkRecognition is { } park ? new Park("某某园", park) : null, example.ApplicationYear, [measure.Id], example.PriorAwards,
        example.OtherSupport == Money.Zero ? [] : [new OtherSupport(measure.Id, "municipal", example.OtherSupport)], [example.Inputs], Submitted: new DateOnly(2026, 5, 4));
}
