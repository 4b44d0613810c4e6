using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Intake.Samples.Hostile;

/// <summary>A one-page PDF under the standard security handler (revision 3 with RC4, revision 4 with AES), opened only by its password.</summary>
internal static class EncryptedPdf
{
    private const int Permissions = -3904;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    public static byte[] Write(string password, bool isAes)
    {
        var user = Pad(password);
        var owner = Repeat(MD5.HashData(Pad("owner of the samples")), user, hashAgain: true);
        var key = Hash([.. user, .. owner, .. BitConverter.GetBytes(Permissions), .. Id], 51);
        var check = Repeat(key, MD5.HashData((byte[])[.. Padding, .. Id]), hashAgain: false);
        var content = Encrypt(key, 4, "BT /F1 12 Tf 50 300 Td (secret) Tj ET"u8.ToArray(), isAes);
        var method = isAes ? "/V 4/R 4/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF" : "/V 2/R 3";
        string[] objects =
        [
            RawPdf.Catalog, RawPdf.OnePage,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            RawPdf.Stream("", Encoding.Latin1.GetString(content)),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            $"<</Filter/Standard{method}/Length 128/P {Permissions}/O<{Convert.ToHexString(owner)}>/U<{Convert.ToHexString([.. check, .. new byte[16]])}>>>",
        ];
        return RawPdf.Write(objects, _ => $"/Encrypt 6 0 R/ID[<{Convert.ToHexString(Id)}><{Convert.ToHexString(Id)}>]");
    }

    private static byte[] Encrypt(byte[] key, int number, byte[] data, bool isAes)
    {
        byte[] salted = [.. key, (byte)number, 0, 0, 0, 0];
        var objectKey = MD5.HashData(isAes ? [.. salted, .. "sAlT"u8] : salted);
        if (!isAes)
        {
            return Rc4(objectKey, data);
        }

        using var aes = Aes.Create();
        aes.Key = objectKey;
        byte[] vector = [.. Id];
        return [.. vector, .. aes.EncryptCbc(data, vector)];
    }

    /// <summary>RC4 twenty times, the key xored with the round; for the owner entry the key is hashed 50 times first.</summary>
    private static byte[] Repeat(byte[] key, byte[] data, bool hashAgain)
    {
        var used = hashAgain ? Hash(key, 50) : key;
        for (var round = 0; round < 20; round++)
        {
            data = Rc4([.. used.Select(value => (byte)(value ^ round))], data);
        }

        return data;
    }

    private static byte[] Hash(byte[] data, int times)
    {
        for (var i = 0; i < times; i++)
        {
            data = MD5.HashData(data);
        }

        return data;
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var engine = new RC4Engine();
        engine.Init(true, new KeyParameter(key));
        var output = new byte[data.Length];
        engine.ProcessBytes(data, 0, data.Length, output, 0);
        return output;
    }

    private static byte[] Pad(string password) => [.. ((byte[])[.. Encoding.Latin1.GetBytes(password), .. Padding]).AsSpan(0, 32)];
}
