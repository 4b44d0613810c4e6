using Intake.Extraction.Messages;

namespace Intake.Worker.Commands.Submit;

/// <summary>A file to be sent.</summary>
/// <param name="Shown">Its path as given, for the table.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name in the application.</param>
/// <param name="Refused">Why it is not sent; null if it is.</param>
internal sealed record SubmittedFile(string Shown, string Path, string Application, string Name, Message? Refused = null);
