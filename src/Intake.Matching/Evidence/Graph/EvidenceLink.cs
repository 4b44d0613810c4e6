namespace Intake.Matching.Evidence.Graph;

/// <summary>What two papers have to do with each other.</summary>
public enum EvidenceLink
{
    /// <summary>The payment pays the invoice, wholly or in part.</summary>
    Payment,

    /// <summary>The contract is what the invoice bills.</summary>
    Contract,

    /// <summary>The payment or interest receipt is made under the contract.</summary>
    PaidUnder,
}
