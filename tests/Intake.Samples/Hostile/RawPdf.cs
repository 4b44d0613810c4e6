using System.Globalization;
using System.Text;

namespace Intake.Samples.Hostile;

/// <summary>PDF source written as it stands, with a cross-reference table that fits it unless told otherwise.</summary>
internal static class RawPdf
{
    public const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    public const string OnePage = "<</Type/Pages/Count 1/Kids[3 0 R]>>";

    /// <param name="objects">Bodies of objects 1, 2, 3 …; object 1 is the catalog.</param>
    /// <param name="trailer">Further entries of the trailer, given the offset of the table.</param>
    public static byte[] Write(IReadOnlyList<string> objects, Func<int, string>? trailer = null)
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }

        var start = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer?.Invoke(start)}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A stream object from bytes that are Latin-1 text.</summary>
    public static string Stream(string entries, string data) =>
        $"<<{entries}/Length {data.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n{data}\nendstream";
}
