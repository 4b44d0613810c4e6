using System.Globalization;
using System.Text;
using Intake.Samples.Codes;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.Crypto.Operators;

namespace Intake.Samples;

/// <summary>Signed PDFs (adbe.pkcs7.detached, RSA with SHA-256, a key of this library) and ways of spoiling them.</summary>
public static class PdfSigner
{
    private const int Room = 8192;

    /// <summary>Adds a signature over the whole file as an incremental update.</summary>
    /// <param name="pdf">A file made by <see cref="InvoicePdf"/> (classic cross-reference table).</param>
    public static byte[] Sign(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var size = int.Parse(After(text, "/Size ", ' ', '/'), CultureInfo.InvariantCulture);
        var root = int.Parse(After(text, "/Root ", ' '), CultureInfo.InvariantCulture);
        var info = After(text, "/Info ", '/');
        var previous = After(text, "startxref\n", '\n');
        var catalog = text[(text.IndexOf($"\n{root} 0 obj\n", StringComparison.Ordinal) + $"\n{root} 0 obj\n".Length)..];
        catalog = catalog[..catalog.IndexOf(">>\nendobj", StringComparison.Ordinal)];

        var update = new StringBuilder();
        var offsets = new SortedDictionary<int, int>();
        void Add(int number, string body)
        {
            offsets[number] = pdf.Length + update.Length;
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        Add(root, $"{catalog}/AcroForm<</Fields[{size} 0 R]/SigFlags 3>>>>");
        Add(size, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/Rect[0 0 0 0]/F 132/V {size + 1} 0 R>>");
        Add(size + 1, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 {new string('*', 10)} {new string('*', 10)} {new string('*', 10)}]/Contents<{new string('0', Room * 2)}>>>");
        var table = pdf.Length + update.Length;
        update.Append("xref\n");
        foreach (var (number, offset) in offsets)
        {
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        }

        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size + 2}/Root {root} 0 R/Info {info}/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n");
        return Fill(text + update);
    }

    /// <summary>Changes one byte of what was signed (a digit of the creation date), leaving the file readable.</summary>
    public static byte[] Tamper(byte[] signed)
    {
        var changed = (byte[])signed.Clone();
        var at = signed.AsSpan().IndexOf("/CreationDate(D:"u8) + "/CreationDate(D:20"u8.Length;
        changed[at] = (byte)(changed[at] == '1' ? '2' : '1');
        return changed;
    }

    /// <summary>Adds an incremental update after the signature: the signed bytes are intact but no longer the whole file.</summary>
    public static byte[] AppendAfter(byte[] signed)
    {
        var text = Encoding.Latin1.GetString(signed);
        var last = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var previous = After(last, "startxref\n", '\n');
        var size = int.Parse(After(last, "/Size ", '/'), CultureInfo.InvariantCulture);
        var body = $"{size} 0 obj\n(added later)\nendobj\n";
        var trailer = last[last.IndexOf("/Root", StringComparison.Ordinal)..last.IndexOf("/Prev", StringComparison.Ordinal)];
        return Encoding.Latin1.GetBytes($"{text}{body}xref\n{size} 1\n{text.Length:0000000000} 00000 n \ntrailer\n<</Size {size + 1}{trailer}/Prev {previous}>>\nstartxref\n{text.Length + body.Length}\n%%EOF\n");
    }

    /// <summary>Writes the byte range, signs what it covers, and puts the signature into the gap.</summary>
    private static byte[] Fill(string text)
    {
        var gap = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + "/Contents".Length;
        var rest = gap + Room * 2 + 2;
        var range = text.LastIndexOf("/ByteRange[", StringComparison.Ordinal) + "/ByteRange[".Length;
        var numbers = string.Format(CultureInfo.InvariantCulture, "0 {0,10} {1,10} {2,10}", gap, rest, text.Length - rest);
        text = string.Concat(text.AsSpan(0, range), numbers, text.AsSpan(range + numbers.Length));
        var bytes = Encoding.Latin1.GetBytes(text);
        byte[] covered = [.. bytes.AsSpan(0, gap), .. bytes.AsSpan(rest)];
        var hex = Convert.ToHexString(Cms(covered));
        Encoding.Latin1.GetBytes(hex).CopyTo(bytes, gap + 1);
        return bytes;
    }

    private static byte[] Cms(byte[] data)
    {
        var (keys, certificate) = TestKeys.Rsa;
        var generator = new CmsSignedDataGenerator();
        var builder = new SignerInfoGeneratorBuilder().WithSignedAttributeGenerator(new FixedAttributes());
        generator.AddSignerInfoGenerator(builder.Build(new Asn1SignatureFactory("SHA256WITHRSA", keys.Private), certificate));
        generator.AddCertificates(CollectionUtilities.CreateStore([certificate]));
        return generator.Generate(new CmsProcessableByteArray(data), false).GetEncoded("DER");
    }

    private static string After(string text, string key, params ReadOnlySpan<char> ends)
    {
        var start = text.LastIndexOf(key, StringComparison.Ordinal) + key.Length;
        return text.Substring(start, text.AsSpan(start).IndexOfAny(ends));
    }
}
