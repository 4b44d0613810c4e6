namespace Intake.Extraction.Tests.Reading.Ofd;

/// <summary>The MQ encoder of ITU-T T.88, annex E, in the plain form of the flow charts: makes pictures for the decoder's tests.</summary>
internal sealed class MqEncoder
{
    private static readonly (int Qe, byte More, byte Less, bool Switch)[] States = Parse(
        "5601,1,1,1 3401,2,6 1801,3,9 0AC1,4,12 0521,5,29 0221,38,33 5601,7,6,1 5401,8,14 4801,9,14 3801,10,14 3001,11,17 2401,12,18 1C01,13,20 1601,29,21 5601,15,14,1 5401,16,14 "
        + "5101,17,15 4801,18,16 3801,19,17 3401,20,18 3001,21,19 2801,22,19 2401,23,20 2201,24,21 1C01,25,22 1801,26,23 1601,27,24 1401,28,25 1201,29,26 1101,30,27 0AC1,31,28 09C1,32,29 "
        + "08A1,33,30 0521,34,31 0441,35,32 02A1,36,33 0221,37,34 0141,38,35 0111,39,36 0085,40,37 0049,41,38 0025,42,39 0015,43,40 0009,44,41 0005,45,42 0001,45,43 5601,46,46");

    private readonly List<byte> _out = [0];
    private readonly byte[] _index;
    private readonly byte[] _more;
    private uint _a = 0x8000;
    private uint _c;
    private int _count = 12;

    public MqEncoder(int contexts) => (_index, _more) = (new byte[contexts], new byte[contexts]);

    public void Bit(int context, int bit)
    {
        var state = States[_index[context]];
        var qe = (uint)state.Qe;
        _a -= qe;
        if (bit == _more[context])
        {
            if ((_a & 0x8000) != 0)
            {
                _c += qe;
                return;
            }

            if (_a < qe)
            {
                _a = qe;
            }
            else
            {
                _c += qe;
            }

            _index[context] = state.More;
        }
        else
        {
            if (_a < qe)
            {
                _c += qe;
            }
            else
            {
                _a = qe;
            }

            if (state.Switch)
            {
                _more[context] ^= 1;
            }

            _index[context] = state.Less;
        }

        do
        {
            _a <<= 1;
            _c <<= 1;
            if (--_count == 0)
            {
                ByteOut();
            }
        }
        while ((_a & 0x8000) == 0);
    }

    public byte[] Flush()
    {
        var top = _c + _a;
        _c |= 0xFFFF;
        if (_c >= top)
        {
            _c -= 0x8000;
        }

        _c <<= _count;
        ByteOut();
        _c <<= _count;
        ByteOut();
        return [.. _out.Skip(1), 0xFF, 0xAC];
    }

    private void ByteOut()
    {
        if (_out[^1] != 0xFF && _c >= 0x8000000)
        {
            _out[^1]++;
            _c &= 0x7FFFFFF;
        }

        var shift = _out[^1] == 0xFF ? 20 : 19;
        _out.Add((byte)(_c >> shift));
        _c &= (1u << shift) - 1;
        _count = shift == 20 ? 7 : 8;
    }

    private static (int, byte, byte, bool)[] Parse(string table) =>
        [.. table.Split(' ').Select(row => row.Split(',')).Select(c => (Convert.ToInt32(c[0], 16), byte.Parse(c[1]), byte.Parse(c[2]), c.Length > 3))];
}
