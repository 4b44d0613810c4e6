using System.Text;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// One character map: code spaces, code → CID and code → Unicode. Both the maps inside PDF files (ToUnicode, embedded encodings) and
/// Adobe's predefined ones have this form.
/// </summary>
internal sealed class CMapTable(CMapTable? parent, bool isVertical, List<CodeSpace> codeSpaces, CodeRange<int>[] cids, CodeRange<string>[] texts)
{
    public bool IsVertical => isVertical;

    public bool HasTexts => texts.Length > 0 || parent?.HasTexts == true;

    /// <summary>The CID of a code; null if the map has none.</summary>
    public int? Cid(int code)
    {
        var found = CodeRange<int>.Find(cids, code);
        return found >= 0 ? cids[found].Value + (code - cids[found].First) : parent?.Cid(code);
    }

    /// <summary>The Unicode text of a code; null if the map has none.</summary>
    public string? Text(int code)
    {
        var found = CodeRange<string>.Find(texts, code);
        if (found < 0)
        {
            return parent?.Text(code);
        }

        var range = texts[found];
        return code == range.First || range.Value.Length == 0 ? range.Value : Shift(range.Value, code - range.First);
    }

    /// <summary>The next code by the code spaces; an invalid one takes the shortest length.</summary>
    public int ReadCode(ReadOnlySpan<byte> bytes, ref int at)
    {
        var code = 0;
        for (var length = 1; length <= 4 && at + length <= bytes.Length; length++)
        {
            code = (code << 8) | bytes[at + length - 1];
            if (IsValid(bytes.Slice(at, length)))
            {
                at += length;
                return code;
            }
        }

        var shortest = Math.Min(ShortestCode, bytes.Length - at);
        code = 0;
        for (var i = 0; i < shortest; i++)
        {
            code = (code << 8) | bytes[at + i];
        }

        at += shortest;
        return code;
    }

    private int ShortestCode => codeSpaces.Count > 0 ? codeSpaces.Min(space => space.Length) : parent?.ShortestCode ?? 2;

    private bool IsValid(ReadOnlySpan<byte> code)
    {
        foreach (var space in codeSpaces)
        {
            if (space.Contains(code))
            {
                return true;
            }
        }

        return parent?.IsValid(code) == true;
    }

    // The last character counts up through the range.
    private static string Shift(string text, int by)
    {
        if (text.Length >= 2 && char.IsSurrogatePair(text, text.Length - 2))
        {
            var point = char.ConvertToUtf32(text, text.Length - 2) + by;
            return Rune.IsValid(point) ? text[..^2] + new Rune(point) : "\uFFFD";
        }

        return text[..^1] + (char)((text[^1] + by) & 0xFFFF);
    }
}
