using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Worker.Arrival.Messages;

/// <summary>What a sender says that a batch consists of, so that what does not come is seen. Its totals agree with its list.</summary>
/// <param name="Id">Names the batch for ever: 1 to 200 characters.</param>
/// <param name="Source">Who sends it, 1 to 200 characters.</param>
/// <param name="Files">No two with the same application and name.</param>
internal sealed record BatchManifest(string Id, string Source, ImmutableArray<ManifestFile> Files, ManifestTotals Totals)
{
    /// <summary>The SHA-256 of what it says, whatever order its files are in and however it is written.</summary>
    public string Digest
    {
        get
        {
            var text = new StringBuilder();
            Add(text, Id, Source, Number(Totals.Files), Number(Totals.Bytes), Number(Totals.Pages), Number(Totals.AmountFen));
            foreach (var file in Files.OrderBy(file => file.Application, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal))
            {
                Add(text, file.Application, file.Name, file.Sha256.Hex, Number(file.Bytes));
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    // Each part with its length, so that no two manifests read the same.
    private static void Add(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            text.Append(part is null ? "-" : Number(part.Length)).Append(':').Append(part).Append('\n');
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Number(long? value) => value is { } number ? Number(number) : null;
}
