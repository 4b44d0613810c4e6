using Intake.Extraction.Messages;

namespace Intake.Worker.Results;

/// <summary>Stops the reading of a result that is not as it must be. Never leaves this folder: readers answer with the message.</summary>
internal sealed class ResultFault(Message reason) : Exception(reason.Key)
{
    /// <summary>What is wrong, where, and what was expected.</summary>
    public Message Reason { get; } = reason;
}
