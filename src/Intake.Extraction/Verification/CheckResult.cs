using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification;

public enum CheckOutcome
{
    Pass,
    Fail,

    /// <summary>Could not be decided; the message names what is missing.</summary>
    Unknown,
}

/// <summary>One entry of the verification ledger.</summary>
/// <param name="Name">By its OUTPUT.md name, e.g. <c>sum_agrees</c>.</param>
/// <param name="Where">The ink the check rests on, where there is one.</param>
public sealed record CheckResult(string Name, CheckOutcome Outcome, Message Message, Provenance? Where = null)
{
    /// <summary>Fields whose transcription a passing check proves: it rests on two prints that fail independently, or on check characters.</summary>
    public ImmutableArray<FieldName> Proves { get; init; } = [];
}
