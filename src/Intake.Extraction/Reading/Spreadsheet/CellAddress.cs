using System.Globalization;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>Addresses of cells: A1 to XFD1048576.</summary>
internal static class CellAddress
{
    public const int MaxRow = 1_048_576, MaxColumn = 16_384;

    public static string Write(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Row and column from 1; null for what is no address of a sheet.</summary>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> address)
    {
        int column = 0, i = 0;
        for (; i < address.Length && i < 4 && char.IsAsciiLetter(address[i]); i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[i]) - 'A' + 1);
        }

        return i > 0 && column <= MaxColumn && int.TryParse(address[i..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MaxRow
            ? (row, column)
            : null;
    }
}
