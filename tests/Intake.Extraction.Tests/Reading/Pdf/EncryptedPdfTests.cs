using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class EncryptedPdfTests
{
    private const int Permissions = -4;
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Owner = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Id = [.. Enumerable.Range(65, 16).Select(i => (byte)i)];

    [Fact]
    public void A_document_that_opens_without_a_password_is_read() => Assert.Equal(["Total"], PdfReading.Words(Encrypted("")));

    [Fact]
    public void A_document_that_needs_a_password_says_so_and_what_to_do()
    {
        var reading = PdfReading.Of(Encrypted("secret"));

        Assert.False(reading.IsReadable);
        Assert.Equal("pdf_encrypted", Assert.Single(reading.Findings).Code);
    }

    // The standard handler, revision 2: RC4 with 40 bits (ISO 32000-1, algorithms 1, 2 and 4).
    private static byte[] Encrypted(string password)
    {
        byte[] padded = [.. Encoding.ASCII.GetBytes(password), .. Padding];
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        var key = MD5.HashData([.. padded.AsSpan(0, 32), .. Owner, .. permissions, .. Id])[..5];

        var pdf = new PdfBytes();
        var content = pdf.Reserve();
        var data = Rc4(MD5.HashData([.. key, (byte)content, 0, 0, 0, 0])[..10], "BT /F1 10 Tf 100 300 Td (Total) Tj ET"u8.ToArray());
        pdf.Set(content, $"<< /Length {data.Length} >>\nstream\n{Encoding.Latin1.GetString(data)}\nendstream");
        var encrypt = pdf.Add($"<< /Filter /Standard /V 1 /R 2 /P {Permissions} /O {PdfBytes.Hex(Owner)} /U {PdfBytes.Hex(Rc4(key, Padding))} >>");
        pdf.Trailer = $"/Encrypt {encrypt} 0 R /ID [{PdfBytes.Hex(Id)} {PdfBytes.Hex(Id)}]";
        pdf.AddPage([], $"/Font << /F1 {pdf.Helvetica()} 0 R >>", $"/Contents {content} 0 R");
        return pdf.Build();
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var engine = new RC4Engine();
        engine.Init(true, new KeyParameter(key));
        var result = new byte[data.Length];
        engine.ProcessBytes(data, 0, data.Length, result, 0);
        return result;
    }
}
