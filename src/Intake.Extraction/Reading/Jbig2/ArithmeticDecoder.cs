namespace Intake.Extraction.Reading.Jbig2;

/// <summary>The MQ decoder of ITU-T T.88, annex E.</summary>
internal ref struct ArithmeticDecoder
{
    // Qe, next state after the more and the less probable symbol, and whether they change places (T.88 table E.1).
    private static ReadOnlySpan<ushort> Qe =>
    [
        0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401, 0x1C01, 0x1601, 0x5601, 0x5401,
        0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1,
        0x08A1, 0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601,
    ];

    private static ReadOnlySpan<byte> NextMore =>
    [
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46,
    ];

    private static ReadOnlySpan<byte> NextLess =>
    [
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46,
    ];

    private readonly ReadOnlySpan<byte> _data;
    private int _at;
    private int _high;
    private int _low;
    private int _count;
    private int _interval;

    public ArithmeticDecoder(ReadOnlySpan<byte> data)
    {
        _data = data;
        _high = Byte(0);
        ByteIn();
        _high = ((_high << 7) & 0xFFFF) | ((_low >> 9) & 0x7F);
        _low = (_low << 7) & 0xFFFF;
        _count -= 7;
        _interval = 0x8000;
    }

    /// <summary>The next bit under the context; its state (index doubled, plus the more probable symbol) is adapted.</summary>
    public int Bit(ref byte context)
    {
        var index = context >> 1;
        var more = context & 1;
        int qe = Qe[index];
        _interval -= qe;
        int bit;
        if (_high < qe)
        {
            bit = _interval < qe ? Keep(ref context, index, more) : Exchange(ref context, index, more);
            _interval = qe;
        }
        else
        {
            _high -= qe;
            if ((_interval & 0x8000) != 0)
            {
                return more;
            }

            bit = _interval < qe ? Exchange(ref context, index, more) : Keep(ref context, index, more);
        }

        do
        {
            if (_count == 0)
            {
                ByteIn();
            }

            _interval <<= 1;
            _high = ((_high << 1) & 0xFFFF) | ((_low >> 15) & 1);
            _low = (_low << 1) & 0xFFFF;
            _count--;
        }
        while ((_interval & 0x8000) == 0);

        return bit;
    }

    private static int Keep(ref byte context, int index, int more)
    {
        context = (byte)((NextMore[index] << 1) | more);
        return more;
    }

    private static int Exchange(ref byte context, int index, int more)
    {
        var less = 1 ^ more;
        context = (byte)((NextLess[index] << 1) | (index is 0 or 6 or 14 ? less : more));
        return less;
    }

    private void ByteIn()
    {
        if (Byte(_at) == 0xFF)
        {
            if (Byte(_at + 1) > 0x8F)
            {
                _low += 0xFF00;
                _count = 8;
            }
            else
            {
                _at++;
                _low += Byte(_at) << 9;
                _count = 7;
            }
        }
        else
        {
            _at++;
            _low += _at < _data.Length ? Byte(_at) << 8 : 0xFF00;
            _count = 8;
        }

        if (_low > 0xFFFF)
        {
            _high += _low >> 16;
            _low &= 0xFFFF;
        }
    }

    private readonly int Byte(int at) => at < _data.Length ? _data[at] : 0xFF;
}
