using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence;

/// <summary>Why an invoice stays open, before it is known how much money of which measure hangs on it.</summary>
/// <param name="Code">Code of the finding to be made.</param>
/// <param name="Key">Message key; its arguments are invoice number, file and amount; <paramref name="Detail"/> is the part after them.</param>
internal sealed record OpenPoint(string Code, Severity Severity, string Key, Message Detail);
