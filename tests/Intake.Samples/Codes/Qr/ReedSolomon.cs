namespace Intake.Samples.Codes.Qr;

/// <summary>Error correction words of QR codes: GF(2^8) with polynomial 0x11D.</summary>
internal static class ReedSolomon
{
    /// <summary>The remainder of <paramref name="data"/> by the generator of the given degree.</summary>
    public static byte[] Remainder(ReadOnlySpan<byte> data, int degree)
    {
        var generator = Generator(degree);
        var rest = new byte[degree];
        foreach (var word in data)
        {
            var factor = word ^ rest[0];
            rest.AsSpan(1).CopyTo(rest);
            rest[degree - 1] = 0;
            for (var i = 0; i < degree; i++)
            {
                rest[i] ^= Multiply(generator[i], factor);
            }
        }

        return rest;
    }

    /// <summary>Coefficients from the second highest power down; the highest is 1.</summary>
    private static byte[] Generator(int degree)
    {
        var coefficients = new byte[degree];
        coefficients[degree - 1] = 1;
        var root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                coefficients[j] = (byte)(Multiply(coefficients[j], root) ^ (j + 1 < degree ? coefficients[j + 1] : 0));
            }

            root = Multiply((byte)root, 2);
        }

        return coefficients;
    }

    private static byte Multiply(byte x, int y)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((y >> bit) & 1) * x;
        }

        return (byte)product;
    }
}
