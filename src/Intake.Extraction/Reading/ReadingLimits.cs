namespace Intake.Extraction.Reading;

/// <summary>What a document may cost. Reaching a limit is a finding that names the limit.</summary>
/// <param name="MaxPages">Pages read of one document; a longer one is unreadable, not cut silently.</param>
/// <param name="MaxBytes">Size of one file in bytes.</param>
/// <param name="MaxUnpackedBytes">Sum of all unpacked parts of a container, in bytes.</param>
/// <param name="MaxEntries">Entries in a container.</param>
/// <param name="MaxCompressionRatio">Unpacked over packed size of one entry larger than 1 MiB.</param>
/// <param name="MaxXmlDepth">Depth of nested XML elements.</param>
/// <param name="MaxDepth">Depth of nested containers.</param>
public sealed record ReadingLimits(
    int MaxPages = 2_000,
    long MaxBytes = 200L * 1024 * 1024,
    long MaxUnpackedBytes = 500L * 1024 * 1024,
    int MaxEntries = 10_000,
    int MaxCompressionRatio = 200,
    int MaxXmlDepth = 100,
    int MaxDepth = 3)
{
    public static ReadingLimits Default { get; } = new();
}
