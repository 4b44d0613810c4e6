using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Samples.Pdf;

/// <summary>A PDF as numbered objects and a classic cross-reference table; the same calls give the same bytes.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number to be filled by <see cref="Set(int, string)"/> later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <param name="entries">Dictionary entries besides Length and Filter.</param>
    public int AddStream(string entries, byte[] content)
    {
        var packed = Deflate(content);
        var head = Encoding.Latin1.GetBytes($"<<{entries}/Filter/FlateDecode/Length {packed.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n");
        _objects.Add([.. head, .. packed, .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <param name="entries">Dictionary entries besides Length, the filter by which the content is already packed among them.</param>
    public int AddPacked(string entries, byte[] content)
    {
        var head = Encoding.Latin1.GetBytes($"<<{entries}/Length {content.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n");
        _objects.Add([.. head, .. content, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n"u8);
        var offsets = new long[_objects.Count];
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets[i] = file.Position;
            Put(file, $"{i + 1} 0 obj\n");
            file.Write(_objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never set."));
            Put(file, "\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Position;
        Put(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Put(file, $"{offset:0000000000} 00000 n \n");
        }

        Put(file, $"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text string for the document information: ASCII as is, else UTF-16.</summary>
    public static string Text(string text) => text.All(char.IsAscii)
        ? $"({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
