using Intake.Extraction.Classification;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>The closed lists of words that policy files and application.yaml are written with.</summary>
internal static class PolicyWords
{
    public static readonly Words<ApplicantKind> ApplicantKinds = new(
        ("enterprise", ApplicantKind.Enterprise), ("research_institute", ApplicantKind.ResearchInstitute),
        ("park_operator", ApplicantKind.ParkOperator), ("agency", ApplicantKind.Agency), ("person", ApplicantKind.Person));

    public static readonly Words<ParkRecognition> Parks = new(
        ("recognised", ParkRecognition.Recognised), ("partner", ParkRecognition.Partner), ("other", ParkRecognition.Other));

    public static readonly Words<ExpenseKind> ExpenseKinds = new(
        ("compute_purchase", ExpenseKind.ComputePurchase), ("cloud_spend", ExpenseKind.CloudSpend), ("rent", ExpenseKind.Rent),
        ("loan_interest", ExpenseKind.LoanInterest), ("guarantee_fee", ExpenseKind.GuaranteeFee),
        ("corpus_data", ExpenseKind.CorpusData), ("ai4s_services", ExpenseKind.Ai4sServices));

    public static readonly Words<IndustryScope> Scopes = new(("ai_and_software", IndustryScope.AiAndSoftware), ("any", IndustryScope.Any));

    public static readonly Words<InputType> InputTypes = new(("money", InputType.Money), ("count", InputType.Count), ("flag", InputType.Flag),
        ("level", InputType.Level), ("items", InputType.Items));

    /// <summary>What a field of an item may be.</summary>
    public static readonly Words<InputType> FieldTypes = new(("money", InputType.Money), ("count", InputType.Count), ("level", InputType.Level));

    public static readonly Words<CeilingScope> CeilingScopes = new(
        ("award", CeilingScope.Award), ("project", CeilingScope.Project), ("event", CeilingScope.Event), ("person", CeilingScope.Person),
        ("year", CeilingScope.Year), ("enterprise", CeilingScope.Enterprise), ("platform", CeilingScope.Platform), ("cumulative", CeilingScope.Cumulative));

    /// <summary>What the ceiling of one item may be counted over.</summary>
    public static readonly Words<CeilingScope> ItemScopes = new(
        ("project", CeilingScope.Project), ("event", CeilingScope.Event), ("person", CeilingScope.Person));

    public static readonly Words<RequirementKind> RequirementKinds = new(
        ("is_true", RequirementKind.IsTrue), ("at_least", RequirementKind.AtLeast), ("above", RequirementKind.Above),
        ("at_most", RequirementKind.AtMost), ("below", RequirementKind.Below));

    /// <summary>Whether missing a bound leaves it open.</summary>
    public static readonly Words<bool> Missed = new(("open", true), ("refused", false));

    public static readonly Words<OncePer> OncePers = new(
        ("applicant", OncePer.Applicant), ("title", OncePer.Title), ("person", OncePer.Person), ("degree", OncePer.Degree),
        ("product", OncePer.Product), ("platform", OncePer.Platform), ("project", OncePer.Project), ("event", OncePer.Event));

    public static readonly Words<CountLimitPer> CountLimits = new(("year", CountLimitPer.Year), ("award", CountLimitPer.Award));

    public static readonly Words<AwardStatus> ExampleStatuses = new(
        ("proposed", AwardStatus.Proposed), ("needs_review", AwardStatus.NeedsReview), ("not_eligible", AwardStatus.NotEligible), ("no_rule", AwardStatus.NoRule));

    public static readonly Words<TaxCounting> TaxCountings = new(("included", TaxCounting.Included), ("excluded", TaxCounting.Excluded));

    public static readonly Words<PeriodBasis> PeriodBases = new(
        ("payment_date", PeriodBasis.PaymentDate), ("invoice_date", PeriodBasis.InvoiceDate), ("service_month", PeriodBasis.ServiceMonth));

    public static readonly Words<YearCounting> YearCountings = new(("consecutive", YearCounting.Consecutive), ("awarded", YearCounting.Awarded));

    public static readonly Words<ConditionSource> ConditionSources = new(
        ("document", ConditionSource.Document), ("applicant", ConditionSource.Applicant), ("person", ConditionSource.Person));

    public static readonly Words<DocumentType> Documents = new(
        ("vat_invoice", DocumentType.VatInvoice), ("contract", DocumentType.Contract), ("lease", DocumentType.Lease),
        ("loan_contract", DocumentType.LoanContract), ("guarantee_contract", DocumentType.GuaranteeContract),
        ("payment_receipt", DocumentType.PaymentReceipt), ("interest_receipt", DocumentType.InterestReceipt),
        ("audit_report", DocumentType.AuditReport), ("grant_notice", DocumentType.GrantNotice), ("certificate", DocumentType.Certificate),
        ("business_licence", DocumentType.BusinessLicence), ("other", DocumentType.Other));
}
