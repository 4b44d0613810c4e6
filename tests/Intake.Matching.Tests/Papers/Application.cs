using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Tests.Papers;

/// <summary>Assesses papers with a classifier that goes by one word of the line's name.</summary>
internal static class Application
{
    /// <summary>The applicant of the papers: a software enterprise that applies in 2026.</summary>
    public static readonly ApplicationForm Form = new(
        Invoice.Applicant, Invoice.ApplicantId, ApplicantKind.Enterprise, "6513", null, 2026, [], [], [], []);

    public static ApplicationResult Assess(params IEnumerable<Invoice> invoices) => Assess(Form, invoices);

    public static ApplicationResult Assess(ApplicationForm form, params IEnumerable<Invoice> invoices) => Assess(form, TestPolicy.Catalog, invoices);

    /// <summary>Without application.yaml.</summary>
    public static ApplicationResult AssessUnstated(params IEnumerable<Invoice> invoices) => Assess(null, TestPolicy.Catalog, invoices);

    public static ApplicationResult Assess(ApplicationForm? form, MeasureCatalog catalog, params IEnumerable<Invoice> invoices) =>
        Assess(form, catalog, [.. invoices.Select(i => i.Examined())]);

    public static ApplicationResult Assess(ApplicationForm? form, MeasureCatalog catalog, ImmutableArray<ExaminedDocument> documents) =>
        ApplicationAssessor.Assess(form, documents, catalog, Classify);

    public static ProposedAward Award(this ApplicationResult result, string measure) => result.Awards.Single(a => a.Measure == measure);

    public static string Amount(this ApplicationResult result, string measure) => result.Award(measure).Amount.ToString();

    public static string Base(this ApplicationResult result, string measure) => result.Award(measure).Base.ToString();

    public static ExpensePrediction Classify(ExpenseSubject subject)
    {
        (string Word, ExpenseKind Kind)[] words =
        [
            ("算力", ExpenseKind.ComputePurchase), ("GPU", ExpenseKind.ComputePurchase), ("云服务", ExpenseKind.CloudSpend),
            ("云数据库", ExpenseKind.CloudSpend), ("对象存储", ExpenseKind.CloudSpend), ("房屋租金", ExpenseKind.Rent), ("贷款利息", ExpenseKind.LoanInterest),
            ("担保费", ExpenseKind.GuaranteeFee), ("语料", ExpenseKind.CorpusData),
        ];
        if (subject.LineName.Contains("技术服务费", StringComparison.Ordinal))
        {
            return new ExpensePrediction(null, ExpenseKind.CloudSpend, new Confidence(0.48), ExpenseKind.None, new Confidence(0.4));
        }

        var kind = words.FirstOrDefault(w => subject.LineName.Contains(w.Word, StringComparison.Ordinal)).Kind;
        return new ExpensePrediction(kind, kind, new Confidence(0.97), ExpenseKind.None, new Confidence(0.01));
    }
}
