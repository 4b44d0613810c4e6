using Intake.Extraction.Messages;

namespace Intake.Worker.Results;

/// <summary>A result that could be read, or why it could not.</summary>
/// <param name="File">Null exactly when there is a problem.</param>
/// <param name="Problem">Which file, what is wrong and what to do.</param>
internal sealed record ResultReading(ResultFile? File, Message? Problem);
