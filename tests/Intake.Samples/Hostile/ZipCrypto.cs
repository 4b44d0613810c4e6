using System.Text;
using Intake.Samples.Codes;

namespace Intake.Samples.Hostile;

/// <summary>The traditional encryption of ZIP (APPNOTE 6.1), which every archiver writes by default.</summary>
internal static class ZipCrypto
{
    /// <param name="check">Highest byte of the content's CRC-32, the last byte of the encryption header.</param>
    public static byte[] Encrypt(string password, byte[] packed, byte check)
    {
        var keys = (A: 0x12345678u, B: 0x23456789u, C: 0x34567890u);
        foreach (var value in Encoding.ASCII.GetBytes(password))
        {
            keys = Update(keys, value);
        }

        byte[] plain = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, check, .. packed];
        for (var i = 0; i < plain.Length; i++)
        {
            var value = plain[i];
            var mixed = keys.C | 2;
            plain[i] = unchecked((byte)(value ^ (byte)((mixed * (mixed ^ 1)) >> 8)));
            keys = Update(keys, value);
        }

        return plain;
    }

    private static (uint A, uint B, uint C) Update((uint A, uint B, uint C) keys, byte value)
    {
        unchecked
        {
            var a = Step(keys.A, value);
            var b = (keys.B + (byte)a) * 134775813 + 1;
            return (a, b, Step(keys.C, (byte)(b >> 24)));
        }
    }

    /// <summary>One step of the CRC without its initial and final complement.</summary>
    private static uint Step(uint crc, byte value) => PngImage.CrcStep(crc, value);
}
