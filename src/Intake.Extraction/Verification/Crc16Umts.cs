using System.Collections.Immutable;

namespace Intake.Extraction.Verification;

/// <summary>
/// CRC-16/UMTS (also BUYPASS): polynomial 0x8005, initial 0, not reflected, no final xor. It closes the payload of an invoice's QR code.
/// It proves a clean transcription and nothing else: there is no key.
/// </summary>
public static class Crc16Umts
{
    private const ushort Polynomial = 0x8005, ReflectedPolynomial = 0xA001;

    private static readonly ImmutableArray<ushort> Table = MakeTable();

    /// <summary>The checksum of the text; continues from <paramref name="crc"/>.</summary>
    /// <param name="ascii">Characters up to U+00FF, each taken as one byte.</param>
    public static ushort Of(ReadOnlySpan<char> ascii, ushort crc = 0)
    {
        var table = Table.AsSpan();
        foreach (var c in ascii)
        {
            crc = unchecked((ushort)((crc << 8) ^ table[((crc >> 8) ^ c) & 0xFF]));
        }

        return crc;
    }

    /// <summary>The reflected sister CRC-16/ARC, seen on one payload of a newer issuer.</summary>
    public static ushort Reflected(ReadOnlySpan<char> ascii)
    {
        ushort crc = 0;
        foreach (var c in ascii)
        {
            crc = unchecked((ushort)(crc ^ (c & 0xFF)));
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (ushort)((crc & 1) != 0 ? (crc >> 1) ^ ReflectedPolynomial : crc >> 1);
            }
        }

        return crc;
    }

    private static ImmutableArray<ushort> MakeTable()
    {
        var table = ImmutableArray.CreateBuilder<ushort>(256);
        for (var value = 0; value < 256; value++)
        {
            var crc = value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            table.Add((ushort)(crc & 0xFFFF));
        }

        return table.MoveToImmutable();
    }
}
