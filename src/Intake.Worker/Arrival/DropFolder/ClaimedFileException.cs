namespace Intake.Worker.Arrival.DropFolder;

/// <summary>A claimed file itself cannot be read now, whatever the stores could take: that holds up no other file.</summary>
internal sealed class ClaimedFileException(string message, Exception? inner = null) : Exception(message, inner);
