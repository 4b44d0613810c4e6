namespace Intake.Extraction.Documents;

/// <summary>A file carried inside a document. Its name is the sender's and is never used as a path.</summary>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Bytes);
