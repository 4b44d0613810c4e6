namespace Intake.Samples.Codes;

/// <summary>CRC-16/UMTS (polynomial 0x8005, initial 0, high bit first, no final xor), which closes the QR text of an invoice.</summary>
public static class Crc16
{
    public static ushort Of(string ascii)
    {
        var crc = 0;
        foreach (var character in ascii)
        {
            crc ^= character << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x8005) & 0xFFFF : (crc << 1) & 0xFFFF;
            }
        }

        return unchecked((ushort)crc);
    }
}
