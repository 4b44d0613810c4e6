using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Which contract a paper belongs to.</summary>
/// <param name="Contract">Null where none was found or several fit.</param>
/// <param name="Reasons">Why; empty where there is none.</param>
/// <param name="Outcome">Of the check <c>contract_found</c>.</param>
/// <param name="Text">What was found, or what is missing.</param>
/// <param name="Candidates">Contracts of the same parties that fit no better than one another, or not at all.</param>
internal sealed record InvoiceContract(
    ContractPaper? Contract, ImmutableArray<EdgeReason> Reasons, CheckOutcome Outcome, Message Text, ImmutableArray<ContractPaper> Candidates);
