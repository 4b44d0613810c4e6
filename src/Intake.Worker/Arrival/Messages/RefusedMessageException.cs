namespace Intake.Worker.Arrival.Messages;

/// <summary>Ends the reading of a message inside the reader; what it says becomes a value there.</summary>
internal sealed class RefusedMessageException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
