using Intake.Extraction.Messages;

namespace Intake.Extraction.Documents;

/// <summary>
/// Something a person should know about a document. A bad document is normal input: it gives findings, never an exception.
/// </summary>
/// <param name="Code">Stable snake_case identifier, e.g. <c>pdf_encrypted</c>.</param>
/// <param name="Message">What happened and what to do next.</param>
/// <param name="Field">The field concerned, by its OUTPUT name, if one is.</param>
public sealed record Finding(string Code, Severity Severity, Message Message, string? Field = null, int? Page = null, BoundingBox? Box = null);
