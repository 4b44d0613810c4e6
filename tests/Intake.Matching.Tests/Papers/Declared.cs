using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Tests.Papers;

/// <summary>Assesses figures that are only declared: no papers at all.</summary>
internal static class Declared
{
    /// <summary>An applicant whom the measure may be given to, as far as kind, industry and park go.</summary>
    public static ApplicationForm Form(Measure measure, int year) => new(
        "某某科技有限公司", "91440300MA5ABCDE1X", measure.ApplicantKinds[0], "6513",
        measure.ParkRecognition is { } park ? new Park("某某园", park) : null, year, [measure.Id], [], [], []);

    public static ProposedAward Assess(MeasureCatalog policy, Measure measure, MeasureExample example) => Assess(policy, Form(measure, example.ApplicationYear) with
    {
        PriorAwards = example.PriorAwards,
        OtherSupport = example.OtherSupport.Fen == 0 ? [] : [new OtherSupport(measure.Id, "municipal", example.OtherSupport)],
        Declared = [example.Inputs],
    }).Awards.Single();

    public static ApplicationResult Assess(MeasureCatalog policy, ApplicationForm form) =>
        ApplicationAssessor.Assess(form, [], policy, _ => throw new InvalidOperationException("no papers, nothing to classify"));
}
