using System.Text;
using CsCheck;
using Intake.Samples.Codes.Qr;

namespace Intake.Worker.Tests.Samples;

/// <summary>Reads codes back module by module after ISO/IEC 18004, without error correction: what was written must stand there.</summary>
public class QrCodeTests
{
    [Theory]
    [InlineData(1, 21)]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(62, 33)]
    [InlineData(63, 37)]
    [InlineData(106, 41)]
    [InlineData(107, 45)]
    [InlineData(180, 53)]
    [InlineData(181, 57)]
    [InlineData(213, 57)]
    public void Smallest_version_that_holds_the_text_is_taken(int length, int side)
    {
        var modules = QrCode.Encode(new string('7', length));
        Assert.Equal(side, modules.GetLength(0));
        Assert.Equal(new string('7', length), Read(modules));
    }

    [Fact]
    public void More_than_213_bytes_are_refused() => Assert.Throws<ArgumentException>(() => QrCode.Encode(new string('7', 214)));

    [Fact]
    public void Text_of_any_length_reads_back() =>
        Gen.String[Gen.Char[' ', '~'], 1, 213].Sample(text => Assert.Equal(text, Read(QrCode.Encode(text))), iter: 60);

    private static string Read(bool[,] modules)
    {
        var side = modules.GetLength(0);
        var version = (side - 17) / 4;
        var mask = 0;
        for (var i = 0; i < 3; i++)
        {
            mask = (mask << 1) | (modules[8, 2 + i] ? 1 : 0);
        }

        mask ^= 0b101;
        var bits = new List<bool>();
        var isUp = true;
        for (var column = side - 1; column > 0; column -= 2, isUp = !isUp)
        {
            column -= column == 6 ? 1 : 0;
            for (var step = 0; step < side; step++)
            {
                var row = isUp ? side - 1 - step : step;
                foreach (var x in new[] { column, column - 1 })
                {
                    if (!IsFunction(version, row, x))
                    {
                        bits.Add(modules[row, x] ^ IsMasked(mask, row, x));
                    }
                }
            }
        }

        var words = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => value * 2 + (bit ? 1 : 0))).ToArray();
        return Text(Unwoven(version, words), version);
    }

    private static byte[] Unwoven(int version, byte[] words)
    {
        int[] blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
        int[] dataWords = [16, 28, 44, 64, 86, 108, 124, 154, 182, 216];
        var blocks = Enumerable.Range(0, blockCounts[version - 1]).Select(_ => new List<byte>()).ToArray();
        var total = dataWords[version - 1];
        var shorter = total / blocks.Length;
        var longer = total % blocks.Length;
        var at = 0;
        for (var i = 0; i <= shorter; i++)
        {
            for (var b = 0; b < blocks.Length; b++)
            {
                if (i < shorter || b >= blocks.Length - longer)
                {
                    blocks[b].Add(words[at++]);
                }
            }
        }

        return [.. blocks.SelectMany(block => block)];
    }

    private static string Text(byte[] data, int version)
    {
        var bits = string.Concat(data.Select(word => Convert.ToString(word, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var lengthBits = version < 10 ? 8 : 16;
        var length = Convert.ToInt32(bits.Substring(4, lengthBits), 2);
        return Encoding.ASCII.GetString([.. Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.Substring(4 + lengthBits + i * 8, 8), 2))]);
    }

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => (row / 2 + column / 3) % 2 == 0,
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3) % 2 == 0,
        _ => ((row + column) % 2 + row * column % 3) % 2 == 0,
    };

    private static bool IsFunction(int version, int row, int column)
    {
        var side = version * 4 + 17;
        int[] centres = version == 1 ? [] : version < 7 ? [6, side - 7] : [6, version * 2 + 8, side - 7];
        var isAligned = centres.Any(y => centres.Any(x => Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2
            && !(y == 6 && x == 6) && !(y == 6 && x == side - 7) && !(y == side - 7 && x == 6)));
        var isFinder = (row < 9 && column < 9) || (row < 9 && column >= side - 8) || (row >= side - 8 && column < 9);
        var isVersion = version >= 7 && ((row < 6 && column >= side - 11 && column < side - 8) || (column < 6 && row >= side - 11 && row < side - 8));
        return isFinder || isAligned || isVersion || row == 6 || column == 6;
    }
}
