using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields;

/// <summary>One field: the cleaned value beside the text as printed, and where.</summary>
/// <param name="Value">Cleaned: ISO date, decimal with two places for money, no spaces in codes. Null means the paper says there is none (e.g. tax printed ***).</param>
/// <param name="Printed">As printed; for structured sources the text of the element.</param>
/// <param name="Page">From 1; null where the value stands on no page (XML).</param>
public sealed record ExtractedField(FieldName Name, string? Value, string Printed, Confidence Confidence, FieldSource Source, int? Page = null, BoundingBox? Box = null);
