using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival;

/// <summary>A file that was left aside because it cannot be meant (hidden, link, directory of the archiver): worth a note, no failure.</summary>
internal sealed record SkippedFile(string Name, Message Reason);
