using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Papers that have to do with each other in a way that is not settled: nothing was chosen, a person has to say.</summary>
/// <param name="Code">Stable snake_case: <c>payment_ambiguous</c>, <c>payment_too_many</c>, <c>payment_unclear</c>, <c>payment_by_other</c>, <c>payment_to_other</c>, <c>contract_open</c>; <c>_quoted</c> after it where the payment names the invoice</param>
/// <param name="Papers">SHA-256 of every paper concerned, in order.</param>
public sealed record OpenLink(string Code, ImmutableArray<string> Papers, Message Text);
