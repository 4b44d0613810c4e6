namespace Intake.Samples.Codes.Qr;

/// <summary>The square of modules: fixed patterns, the zigzag of data, masks and their penalty. [row, column], true is dark.</summary>
internal sealed class QrMatrix
{
    private readonly bool[,] _fixed;

    public QrMatrix(int version)
    {
        Side = version * 4 + 17;
        Dark = new bool[Side, Side];
        _fixed = new bool[Side, Side];
        for (var i = 0; i < Side; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        Finder(3, 3);
        Finder(3, Side - 4);
        Finder(Side - 4, 3);
        int[] centres = version == 1 ? [] : [6, .. Middle(version), Side - 7];
        foreach (var y in centres)
        {
            foreach (var x in centres)
            {
                if (!(y == 6 && (x == 6 || x == Side - 7)) && !(x == 6 && y == Side - 7))
                {
                    Square(y, x, 2);
                }
            }
        }

        Format(0);
        if (version >= 7)
        {
            Version(version);
        }
    }

    public int Side { get; }

    public bool[,] Dark { get; }

    /// <summary>Lays the words down in pairs of columns from the right, up and down in turn.</summary>
    public void Fill(ReadOnlySpan<byte> words)
    {
        var bit = 0;
        for (var right = Side - 1; right >= 1; right -= 2)
        {
            if (right == 6)
            {
                right = 5;
            }

            for (var step = 0; step < Side; step++)
            {
                var y = ((right + 1) & 2) == 0 ? Side - 1 - step : step;
                for (var x = right; x > right - 2; x--)
                {
                    if (!_fixed[y, x] && bit < words.Length * 8)
                    {
                        Dark[y, x] = ((words[bit / 8] >> (7 - bit % 8)) & 1) != 0;
                        bit++;
                    }
                }
            }
        }
    }

    /// <summary>Inverts the data modules of the mask; twice is nothing.</summary>
    public void Mask(int mask)
    {
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                Dark[y, x] ^= !_fixed[y, x] && Masked(mask, y, x);
            }
        }
    }

    /// <summary>Error correction level M (00) and the mask, with their check bits, twice.</summary>
    public void Format(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var on = ((bits >> i) & 1) != 0;
            Set(i < 6 ? i : i < 8 ? i + 1 : 8, i < 8 ? 8 : i == 8 ? 7 : 14 - i, on);
            Set(i < 8 ? 8 : Side - 15 + i, i < 8 ? Side - 1 - i : 8, on);
        }

        Set(Side - 8, 8, true);
    }

    private void Version(int version)
    {
        var rest = version;
        for (var i = 0; i < 12; i++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var on = ((bits >> i) & 1) != 0;
            Set(Side - 11 + i % 3, i / 3, on);
            Set(i / 3, Side - 11 + i % 3, on);
        }
    }

    private static int[] Middle(int version) => version < 7 ? [] : [version * 2 + 8];

    private static bool Masked(int mask, int y, int x) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    };

    private void Finder(int cy, int cx)
    {
        for (var y = Math.Max(0, cy - 4); y <= Math.Min(Side - 1, cy + 4); y++)
        {
            for (var x = Math.Max(0, cx - 4); x <= Math.Min(Side - 1, cx + 4); x++)
            {
                var ring = Math.Max(Math.Abs(y - cy), Math.Abs(x - cx));
                Set(y, x, ring is not (2 or 4));
            }
        }
    }

    private void Square(int cy, int cx, int reach)
    {
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                Set(cy + y, cx + x, Math.Max(Math.Abs(y), Math.Abs(x)) != 1);
            }
        }
    }

    private void Set(int y, int x, bool dark)
    {
        Dark[y, x] = dark;
        _fixed[y, x] = true;
    }
}
