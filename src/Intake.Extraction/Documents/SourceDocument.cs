using System.Security.Cryptography;

namespace Intake.Extraction.Documents;

/// <summary>A received file: its name as given (never trusted) and its bytes.</summary>
public sealed class SourceDocument
{
    public SourceDocument(string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
    }

    /// <summary>The path or name as given by the sender. Used for showing only.</summary>
    public string Name { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits: the identity of the document.</summary>
    public string Sha256 { get; }
}
