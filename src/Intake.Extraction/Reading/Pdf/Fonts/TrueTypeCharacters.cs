using System.Buffers.Binary;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// Reads the character table (<c>cmap</c>) of an embedded TrueType or OpenType program backwards: which character a glyph stands for.
/// This is the font maker's own word, and the only one when a PDF has no ToUnicode.
/// </summary>
internal static class TrueTypeCharacters
{
    private const int MostCharacters = 0x20000;

    /// <summary>Glyph index → Unicode scalar; empty if the program has no Unicode table or is damaged.</summary>
    public static Dictionary<int, int> ByGlyph(ReadOnlySpan<byte> program)
    {
        var characters = new Dictionary<int, int>();
        try
        {
            var table = UnicodeSubtable(program);
            if (!table.IsEmpty)
            {
                Read(table, characters);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // An offset led outside: what was read until then still stands on the font's word.
        }

        return characters;
    }

    private static ReadOnlySpan<byte> UnicodeSubtable(ReadOnlySpan<byte> program)
    {
        var cmap = Table(program, "cmap"u8);
        if (cmap.IsEmpty)
        {
            return default;
        }

        var best = 0;
        var bestOffset = 0;
        var count = U16(cmap, 2);
        for (var i = 0; i < count; i++)
        {
            var record = cmap[(4 + (8 * i))..];
            var rank = (U16(record, 0), U16(record, 2)) switch
            {
                (3, 10) => 4,
                (0, 4 or 6) => 3,
                (3, 1) => 2,
                (0, < 4) => 1,
                _ => 0,
            };
            if (rank > best)
            {
                (best, bestOffset) = (rank, U32(record, 4));
            }
        }

        return best == 0 ? default : cmap[bestOffset..];
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> program, ReadOnlySpan<byte> tag)
    {
        var start = program.StartsWith("ttcf"u8) ? U32(program, 12) : 0;
        var count = U16(program, start + 4);
        for (var i = 0; i < count; i++)
        {
            var record = program[(start + 12 + (16 * i))..];
            if (record.StartsWith(tag))
            {
                return program[U32(record, 8)..];
            }
        }

        return default;
    }

    private static void Read(ReadOnlySpan<byte> table, Dictionary<int, int> characters)
    {
        switch (U16(table, 0))
        {
            case 4:
                ReadSegments(table, characters);
                break;
            case 6:
                var first = U16(table, 6);
                for (var i = 0; i < U16(table, 8); i++)
                {
                    Add(characters, U16(table, 10 + (2 * i)), first + i);
                }

                break;
            case 12:
                ReadGroups(table, characters);
                break;
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, int> characters)
    {
        var doubled = U16(table, 6);
        for (var i = 0; i < doubled; i += 2)
        {
            int last = U16(table, 14 + i), first = U16(table, 16 + doubled + i);
            int delta = U16(table, 16 + (2 * doubled) + i), offsetAt = 16 + (3 * doubled) + i;
            var offset = U16(table, offsetAt);
            for (var c = first; c <= last && c != 0xFFFF && characters.Count < MostCharacters; c++)
            {
                var glyph = offset == 0 ? c : U16(table, offsetAt + offset + (2 * (c - first)));
                if (glyph != 0 || offset == 0)
                {
                    Add(characters, (glyph + delta) & 0xFFFF, c);
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, int> characters)
    {
        var groups = U32(table, 12);
        for (var i = 0; i < groups; i++)
        {
            var group = table[(16 + (12 * i))..];
            int first = U32(group, 0), last = U32(group, 4), glyph = U32(group, 8);
            for (var c = first; c <= last && c <= 0x10FFFF && characters.Count < MostCharacters; c++)
            {
                Add(characters, glyph + (c - first), c);
            }
        }
    }

    // Several characters may share a glyph: the plain one is meant, not a radical or compatibility form.
    private static void Add(Dictionary<int, int> characters, int glyph, int character)
    {
        if (glyph != 0 && (!characters.TryGetValue(glyph, out var other) || Rank(character) > Rank(other)))
        {
            characters[glyph] = character;
        }
    }

    private static int Rank(int character) => character switch
    {
        > 0x20 and < 0x7F => 4,
        >= 0x4E00 and <= 0x9FFF => 3,
        (>= 0x2E80 and <= 0x2FDF) or (>= 0xE000 and <= 0xFAFF) => 0,
        0xA0 or 0xAD => 0,
        _ => 2,
    };

    private static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data.Slice(at, 2));

    // Offsets and counts beyond what the file can hold turn negative and end in a range error.
    private static int U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data.Slice(at, 4));
}
