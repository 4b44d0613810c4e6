using System.Collections.Concurrent;
using UglyToad.PdfPig;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Adobe's character maps, which PdfPig carries as resources. Parsed when first asked for and kept: they never change.</summary>
internal static class PredefinedCMaps
{
    private const int MostParents = 8;

    private static readonly ConcurrentDictionary<string, CMapTable?> Tables = new(StringComparer.Ordinal);

    /// <summary>The map of that name, e.g. <c>GBK-EUC-H</c> or <c>Adobe-GB1-UCS2</c>; null if there is none.</summary>
    public static CMapTable? Find(string name) => Find(name, 0);

    private static CMapTable? Find(string name, int depth)
    {
        if (Tables.TryGetValue(name, out var table))
        {
            return table;
        }

        // The name is the sender's: it is compared with resource names, never used as a path.
        using var resource = typeof(PdfDocument).Assembly.GetManifestResourceStream("UglyToad.PdfPig.Resources.CMap." + name);
        if (resource is null || depth > MostParents)
        {
            return null;
        }

        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        table = CMapParser.Parse(bytes, parent => Find(parent, depth + 1));
        Tables.TryAdd(name, table);
        return table;
    }
}
