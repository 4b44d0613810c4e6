namespace Intake.Extraction.Reading.Ofd.Container;

/// <summary>CRC-32 as zip uses it (reflected 0xEDB88320): the platform's zip reader does not compare it.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var crc = 0xFFFFFFFFu;
            foreach (var b in bytes)
            {
                crc = (crc >> 8) ^ Table[(crc ^ b) & 0xFF];
            }

            return ~crc;
        }
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
