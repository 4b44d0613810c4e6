using System.Buffers.Binary;
using System.Text;

namespace Intake.Samples.Pdf;

/// <summary>Reads the outlines of a TrueType font: cmap format 4, simple and composite glyphs.</summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] _font;
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);

    private TrueTypeFile(byte[] font)
    {
        _font = font;
        for (var i = 0; i < U16(4); i++)
        {
            _tables[Encoding.ASCII.GetString(font, 12 + i * 16, 4)] = (int)U32(12 + i * 16 + 8);
        }
    }

    /// <summary>Null for collections, CFF fonts and fonts without a Unicode map of format 4.</summary>
    public static TrueTypeFile? Open(byte[] font)
    {
        var file = new TrueTypeFile(font);
        return file._tables.ContainsKey("glyf") && file.SegmentMap() > 0 ? file : null;
    }

    /// <summary>Contours in thousandths of an em.</summary>
    public List<GlyphPoint[]> Outline(char character)
    {
        var contours = new List<GlyphPoint[]>();
        var glyph = Glyph(character);
        if (glyph > 0)
        {
            Collect(glyph, 0, 0, contours, 0);
        }

        int unitsPerEm = U16(_tables["head"] + 18);
        return [.. contours.Select(contour => contour.Select(point => new GlyphPoint(point.X * 1000 / unitsPerEm, point.Y * 1000 / unitsPerEm, point.OnCurve)).ToArray())];
    }

    private void Collect(int glyph, int dx, int dy, List<GlyphPoint[]> contours, int depth)
    {
        var (start, end) = Bounds(glyph);
        if (end - start < 12 || depth > 4)
        {
            return;
        }

        if (S16(start) >= 0)
        {
            Simple(start, dx, dy, contours);
            return;
        }

        var at = start + 10;
        int flags;
        do
        {
            flags = U16(at);
            var part = U16(at + 2);
            var isWide = (flags & 1) != 0;
            var (x, y) = isWide ? (S16(at + 4), S16(at + 6)) : ((sbyte)_font[at + 4], (sbyte)_font[at + 5]);
            Collect(part, dx + x, dy + y, contours, depth + 1);
            at += 4 + (isWide ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
    }

    private void Simple(int start, int dx, int dy, List<GlyphPoint[]> contours)
    {
        int count = S16(start);
        var last = Enumerable.Range(0, count).Select(i => U16(start + 10 + i * 2)).ToArray();
        var total = count == 0 ? 0 : last[^1] + 1;
        var at = start + 10 + count * 2;
        at += 2 + U16(at);
        var flags = new byte[total];
        for (var i = 0; i < total; i++)
        {
            var flag = flags[i] = _font[at++];
            for (var repeat = (flag & 8) != 0 ? _font[at++] : 0; repeat > 0; repeat--)
            {
                flags[++i] = flag;
            }
        }

        var xs = Coordinates(flags, 2, 16, ref at);
        var ys = Coordinates(flags, 4, 32, ref at);
        for (var c = 0; c < count; c++)
        {
            var first = c == 0 ? 0 : last[c - 1] + 1;
            contours.Add([.. Enumerable.Range(first, last[c] - first + 1).Select(i => new GlyphPoint(xs[i] + dx, ys[i] + dy, (flags[i] & 1) != 0))]);
        }
    }

    private int[] Coordinates(byte[] flags, int isShort, int isSame, ref int at)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSame) != 0 ? _font[at] : -_font[at];
                at++;
            }
            else if ((flags[i] & isSame) == 0)
            {
                value += S16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private (int Start, int End) Bounds(int glyph)
    {
        var loca = _tables["loca"];
        var isLong = U16(_tables["head"] + 50) == 1;
        var (from, to) = isLong
            ? ((int)U32(loca + glyph * 4), (int)U32(loca + glyph * 4 + 4))
            : (U16(loca + glyph * 2) * 2, U16(loca + glyph * 2 + 2) * 2);
        return (_tables["glyf"] + from, _tables["glyf"] + to);
    }

    private int SegmentMap()
    {
        var cmap = _tables["cmap"];
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + (int)U32(cmap + 4 + i * 8 + 4);
            if (U16(table) == 4)
            {
                return table;
            }
        }

        return 0;
    }

    private int Glyph(char character)
    {
        var map = SegmentMap();
        int doubled = U16(map + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            if (U16(map + 14 + i) < character)
            {
                continue;
            }

            var first = U16(map + 16 + doubled + i);
            var delta = U16(map + 16 + 2 * doubled + i);
            var rangeAt = map + 16 + 3 * doubled + i;
            var range = U16(rangeAt);
            var glyph = first > character ? 0 : range == 0 ? character : U16(rangeAt + range + (character - first) * 2);
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(offset));

    private short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_font.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_font.AsSpan(offset));
}
