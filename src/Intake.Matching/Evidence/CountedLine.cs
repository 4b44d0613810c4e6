using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence;

/// <summary>One line that counts, with the ink that shows it: a leaf of the derivation.</summary>
/// <param name="Invoice">Number of the invoice as shown.</param>
/// <param name="Net">The part without tax.</param>
/// <param name="Tax">The tax, where the policy counts it; else null.</param>
/// <param name="InkDocument">SHA-256 of the rendition the ink stands on: the leader's, or another's where the leader has no page.</param>
/// <param name="Place">The expense it is part of: of a discount or a red-letter line that of what it takes back.</param>
internal sealed record CountedLine(Expense Expense, string Invoice, Money Net, Money? Tax, string InkDocument, Provenance? Ink, LinePlace Place)
{
    /// <summary>Where only a part of the line counts: what it has without tax and with it, and the payments the part rests on; else null.</summary>
    public LinePart? Part { get; init; }
}
