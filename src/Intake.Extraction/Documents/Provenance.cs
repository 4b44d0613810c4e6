namespace Intake.Extraction.Documents;

/// <summary>Where on the papers something is printed.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Printed">The text as printed, before any cleaning.</param>
public sealed record Provenance(int Page, BoundingBox Box, string Printed);
