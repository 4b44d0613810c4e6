namespace Intake.Extraction.Documents;

/// <summary>A QR code found and decoded on a page.</summary>
/// <param name="Payload">The decoded text, exactly as encoded.</param>
public sealed record MatrixCode(string Payload, BoundingBox Box);
