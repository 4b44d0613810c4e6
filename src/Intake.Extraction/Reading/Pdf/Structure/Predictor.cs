namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>Undoes the PNG and TIFF predictors of Flate data (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    private const int Tiff = 2;

    public static byte[] Undo(byte[] data, int predictor, int colors, int bits, int columns)
    {
        var row = ((Math.Clamp(colors, 1, 32) * bits * columns) + 7) / 8;
        var pixel = Math.Max(1, Math.Clamp(colors, 1, 32) * bits / 8);
        if (row <= 0)
        {
            return data;
        }

        return predictor == Tiff ? UndoTiff(data, row, pixel, bits) : UndoPng(data, row, pixel);
    }

    // Each byte is the difference from the pixel to the left. Depths other than 8 do not occur in practice and are left as they are.
    private static byte[] UndoTiff(byte[] data, int row, int pixel, int bits)
    {
        for (var start = 0; bits == 8 && start < data.Length; start += row)
        {
            var end = Math.Min(start + row, data.Length);
            for (var i = start + pixel; i < end; i++)
            {
                data[i] = unchecked((byte)(data[i] + data[i - pixel]));
            }
        }

        return data;
    }

    // Each row begins with the number of the way it was predicted; an unfinished last row counts.
    private static byte[] UndoPng(byte[] data, int row, int pixel)
    {
        var rows = (data.Length + row) / (row + 1);
        var result = new byte[Math.Max(0, data.Length - rows)];
        ReadOnlySpan<byte> above = new byte[row];
        for (var r = 0; r < rows; r++)
        {
            var source = data.AsSpan(r * (row + 1));
            var length = Math.Min(row, source.Length - 1);
            var line = result.AsSpan(r * row, length);
            source.Slice(1, length).CopyTo(line);
            UndoRow(source[0], line, above, pixel);
            above = line;
        }

        return result;
    }

    private static void UndoRow(byte kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; kind is >= 1 and <= 4 && i < line.Length; i++)
        {
            int left = i >= pixel ? line[i - pixel] : 0, up = above[i], corner = i >= pixel ? above[i - pixel] : 0;
            var guess = kind switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            };
            line[i] = unchecked((byte)(line[i] + guess));
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
