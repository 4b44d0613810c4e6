using System.Security.Cryptography;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing;

using DocumentFormat = Intake.Extraction.Documents.DocumentFormat;

/// <summary>A document of which nothing could be read, in the form of one that could: named, hashed, and with the reason.</summary>
internal static class UnreadableDocument
{
    /// <param name="path">Where its bytes lie; null or not openable leaves the hash empty.</param>
    public static ExaminedDocument Of(string name, string? path, string code, Message reason) =>
        Kept(name, Hash(path), code, reason);

    /// <param name="sha256">Of a content whose hash is known; empty where there are no bytes.</param>
    public static ExaminedDocument Kept(string name, string sha256, string code, Message reason) =>
        new(name, sha256, DocumentFormat.Unknown, DocumentType.Other, new Confidence(0), [], DocumentStatus.Unreadable, FieldSet.Empty, [],
            [new Finding(code, Severity.Error, reason)], []);

    private static string Hash(string? path)
    {
        try
        {
            if (path is null)
            {
                return "";
            }

            // A pipe has no length either, and opening it may never end.
            if (new FileInfo(path).Length == 0)
            {
                return Convert.ToHexStringLower(SHA256.HashData([]));
            }

            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
