using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival;

/// <summary>A whole container is refused; unwinds the containers within it.</summary>
internal sealed class ArchiveLimitException(string code, Message reason) : Exception
{
    public string Code => code;

    public Message Reason => reason;
}
