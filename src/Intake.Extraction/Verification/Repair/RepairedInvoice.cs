using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification.Repair;

/// <summary>What a recognised page states after doubtful characters were settled by proof.</summary>
/// <param name="Fields">Values as settled; what is kept as printed is what was read.</param>
/// <param name="Findings">One for each value put right, with both readings and who bears it out; for information.</param>
public sealed record RepairedInvoice(FieldSet Fields, ImmutableArray<Finding> Findings);
