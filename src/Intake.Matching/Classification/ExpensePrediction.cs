using Intake.Extraction.Values;

namespace Intake.Matching.Classification;

/// <summary>What is known of one invoice line when its expense is classified.</summary>
/// <param name="LineName">Goods or service as printed, tax category between asterisks included.</param>
/// <param name="Unit">Unit of quantity as printed.</param>
/// <param name="ContractTitle">Title of the contract the invoice belongs to, once one is found.</param>
public sealed record ExpenseSubject(string LineName, string? Specification, string? Unit, string? Remarks, string? SellerName, string? ContractTitle);

/// <summary>What kind of expense a line is, how sure, and what else it could have been.</summary>
/// <param name="Kind">The kind, or null for "unsure": then a person decides, and <see cref="Likeliest"/> says what it looks like.</param>
/// <param name="Likeliest">The kind with the highest probability, sure or not.</param>
/// <param name="RunnerUp">The second.</param>
public sealed record ExpensePrediction(ExpenseKind? Kind, ExpenseKind Likeliest, Confidence Confidence, ExpenseKind RunnerUp, Confidence RunnerUpConfidence);

/// <summary>The kinds of expense the measures speak of. A kind is not a measure: rent is one kind and three measures.</summary>
public enum ExpenseKind
{
    /// <summary>None of the others: not subsidised by an expense measure.</summary>
    None,
    ComputePurchase,
    CloudSpend,
    Rent,
    LoanInterest,
    GuaranteeFee,
    CorpusData,
    Ai4sServices,
}
