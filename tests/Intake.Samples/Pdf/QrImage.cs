using System.Security.Cryptography;
using System.Text;
using Intake.Samples.Codes.Qr;

namespace Intake.Samples.Pdf;

/// <summary>QR codes as bit images, without quiet zone (the page is white around it).</summary>
internal static class QrImage
{
    /// <summary>Pixels a module: image-based readers want more than one.</summary>
    private const int Scale = 6;

    /// <summary>The name of the payload's image, which is stored once however many pages show it.</summary>
    public static string Add(PdfObjects file, string payload, SortedDictionary<string, int> images)
    {
        var name = $"Qr{Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(payload)).AsSpan(0, 8))}";
        if (!images.ContainsKey(name))
        {
            var (bits, side) = Make(payload);
            images[name] = file.AddStream($"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 1", bits);
        }

        return name;
    }

    /// <summary>One bit a pixel, rows padded to whole bytes, 1 = white as DeviceGray has it.</summary>
    public static (byte[] Bits, int Side) Make(string payload)
    {
        var modules = QrCode.Encode(payload);
        var side = modules.GetLength(0) * Scale;
        var stride = (side + 7) / 8;
        var bits = new byte[stride * side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (!modules[y / Scale, x / Scale])
                {
                    bits[y * stride + x / 8] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        return (bits, side);
    }
}
