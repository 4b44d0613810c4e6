using System.Collections.Immutable;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Purchase and service contracts.</summary>
internal static class ContractLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("contract-purchase-cover", TrainingPurchases.WithCover),
        Training("contract-purchase-table", TrainingPurchases.WithTable),
        Training("contract-compute-blanks", TrainingServices.ComputeWithBlanks),
        Training("contract-cloud-running", TrainingServices.CloudInRunningText),
        Training("contract-technical-form", TrainingServices.TechnicalForm),
        Training("contract-saas-order", FurtherContracts.SoftwareOrder),
        Training("contract-framework-letter", FurtherContracts.ShortAgreement),
        Scoring("contract-order-bilingual", ScoringPurchases.BilingualOrder),
        Scoring("contract-sale-short", ScoringPurchases.ShortSale),
        Scoring("contract-compute-agreement", ScoringServices.ComputeAgreement),
        Scoring("contract-cloud-orderform", ScoringServices.CloudOrderForm),
        Scoring("contract-entrusted-development", ScoringServices.EntrustedDevelopment),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.Contract, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.Contract, PaperSet.Scoring, name, draw);
}
