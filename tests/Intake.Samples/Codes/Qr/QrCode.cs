using System.Text;

namespace Intake.Samples.Codes.Qr;

/// <summary>
/// A small QR encoder after ISO/IEC 18004: byte mode, error correction M, versions 1 to 10 (213 bytes at most). Written here because the
/// one package at hand pulls in a graphics library that no other part needs.
/// </summary>
public static class QrCode
{
    private static readonly int[] TotalWords = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
    private static readonly int[] CheckWordsABlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

    /// <summary>The modules without quiet zone, [row, column], true is dark.</summary>
    /// <exception cref="ArgumentException">More than 213 bytes.</exception>
    public static bool[,] Encode(string ascii)
    {
        var data = Encoding.UTF8.GetBytes(ascii);
        for (var version = 1; version <= 10; version++)
        {
            var room = TotalWords[version - 1] - CheckWordsABlock[version - 1] * Blocks[version - 1];
            var header = version < 10 ? 12 : 20;
            if (header + data.Length * 8 <= room * 8)
            {
                return Draw(version, Words(data, room, version < 10 ? 8 : 16));
            }
        }

        throw new ArgumentException("A QR code of version 10 holds at most 213 bytes.", nameof(ascii));
    }

    private static bool[,] Draw(int version, byte[] data)
    {
        var matrix = new QrMatrix(version);
        matrix.Fill(Interleave(version, data));
        var (best, least) = (0, int.MaxValue);
        for (var mask = 0; mask < 8; mask++)
        {
            matrix.Mask(mask);
            matrix.Format(mask);
            var penalty = QrPenalty.Of(matrix.Dark);
            if (penalty < least)
            {
                (best, least) = (mask, penalty);
            }

            matrix.Mask(mask);
        }

        matrix.Mask(best);
        matrix.Format(best);
        return matrix.Dark;
    }

    /// <summary>Mode, length, bytes, terminator and padding.</summary>
    private static byte[] Words(byte[] data, int room, int lengthBits)
    {
        var words = new byte[room];
        var at = 0;
        void Put(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--, at++)
            {
                words[at / 8] |= (byte)(((value >> i) & 1) << (7 - at % 8));
            }
        }

        Put(4, 4);
        Put(data.Length, lengthBits);
        foreach (var value in data)
        {
            Put(value, 8);
        }

        at += Math.Min(4, room * 8 - at);
        at = (at + 7) / 8 * 8;
        for (var pad = 0xEC; at < room * 8; pad ^= 0xEC ^ 0x11)
        {
            Put(pad, 8);
        }

        return words;
    }

    /// <summary>Splits into blocks, the short ones first, and takes one word of each in turn.</summary>
    private static byte[] Interleave(int version, byte[] data)
    {
        var count = Blocks[version - 1];
        var check = CheckWordsABlock[version - 1];
        var shortLength = data.Length / count;
        var shortBlocks = count - data.Length % count;
        var blocks = new List<(byte[] Data, byte[] Check)>();
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var length = shortLength + (i < shortBlocks ? 0 : 1);
            var block = data.AsSpan(start, length).ToArray();
            blocks.Add((block, ReedSolomon.Remainder(block, check)));
            start += length;
        }

        var words = new List<byte>(TotalWords[version - 1]);
        for (var i = 0; i <= shortLength; i++)
        {
            words.AddRange(blocks.Where(block => i < block.Data.Length).Select(block => block.Data[i]));
        }

        for (var i = 0; i < check; i++)
        {
            words.AddRange(blocks.Select(block => block.Check[i]));
        }

        return [.. words];
    }
}
