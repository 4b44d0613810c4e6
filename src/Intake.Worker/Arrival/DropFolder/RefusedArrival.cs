using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Something in the drop folder that is not taken and stays where it is until somebody acts.</summary>
/// <param name="Name">For showing: path below the drop folder.</param>
/// <param name="Code">Stable: <c>link</c>, <c>odd_file</c>, <c>too_large</c>, <c>too_deep</c>, <c>name_too_long</c>, <c>not_readable</c>, <c>other_file_system</c>.</param>
internal sealed record RefusedArrival(string Name, string Code, Message Reason);
