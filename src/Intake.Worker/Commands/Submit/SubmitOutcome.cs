using Intake.Extraction.Messages;

namespace Intake.Worker.Commands.Submit;

/// <summary>What became of a file.</summary>
/// <param name="State"><c>received</c>, <c>duplicate</c>, <c>parked</c>, <c>repeated</c> (this arrival was known), <c>refused</c> or <c>unreachable</c>.</param>
/// <param name="Item">The id of its item; null where it was not received.</param>
/// <param name="Reason">Why it was refused, as a text; null if it was not.</param>
internal sealed record SubmitOutcome(string State, string? Sha256, string? Item, string? Reason)
{
    public const string Received = "received", Repeated = "repeated", RefusedState = "refused", Unreachable = "unreachable";

    public bool IsReceived => Item is not null;
}
