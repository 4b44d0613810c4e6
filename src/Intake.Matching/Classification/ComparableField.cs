using Intake.Extraction.Values;

namespace Intake.Matching.Classification;

/// <summary>
/// One field of a subject made comparable: half width, lower case, blanks dropped, runs of digits as one 0, punctuation as a break.
/// A symbol is a Chinese character or a Latin word ("gpu", "a100"); n-grams are runs of symbols without a break. Reused from line to
/// line, so that reading a line allocates nothing.
/// </summary>
internal sealed class ComparableField(int limit)
{
    internal const char Break = '\u0001';
    private const char Begin = '^', End = '$';

    private readonly char[] _text = new char[limit + 2];
    private readonly int[] _starts = new int[limit + 3];
    private int _length;

    /// <summary>The field was longer than the limit, and only its beginning was read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many symbols, breaks and markers included.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The text of <paramref name="count"/> symbols from <paramref name="index"/> on.</summary>
    public ReadOnlySpan<char> Slice(int index, int count) => _text.AsSpan(_starts[index], _starts[index + count] - _starts[index]);

    public bool IsBreak(int index) => _text[_starts[index]] == Break;

    public bool Has(string word) => Text.IndexOf(word, StringComparison.Ordinal) >= 0;

    public bool HasAny(ReadOnlySpan<string> words)
    {
        if (_length == 0)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (Has(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="marked">Puts marks at begin and end, so that n-grams tell "利息" as a whole name from a part of one.</param>
    public void Set(ReadOnlySpan<char> raw, bool marked = false)
    {
        _length = 0;
        Count = 0;
        IsCut = raw.Length > limit;
        raw = IsCut ? raw[..limit] : raw;
        if (marked && !raw.IsEmpty)
        {
            Put(Begin);
        }

        for (var at = 0; at < raw.Length;)
        {
            var c = Fold(raw[at]);
            if (IsLatin(c))
            {
                at = PutWord(raw, at);
                continue;
            }

            at++;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                continue;
            }

            Put(c > '\u3300' || char.IsLetter(c) ? c : Break);
        }

        if (marked && !raw.IsEmpty)
        {
            Put(End);
        }

        _starts[Count] = _length;
    }

    private static char Fold(char c)
    {
        c = PrintedText.ToHalfWidth(c);
        return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : char.IsSurrogate(c) ? Break : c;
    }

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private void Put(char c)
    {
        if (c == Break && Count > 0 && IsBreak(Count - 1))
        {
            return;
        }

        _starts[Count++] = _length;
        _text[_length++] = c;
    }

    // A run of letters and digits is one symbol, blanks inside passed over ("AI for Science" is "aiforscience"); digits alone are one 0.
    private int PutWord(ReadOnlySpan<char> raw, int at)
    {
        var start = _length;
        var letters = false;
        for (; at < raw.Length; at++)
        {
            var c = Fold(raw[at]);
            if (IsLatin(c))
            {
                _text[_length++] = c;
                letters |= c >= 'a';
            }
            else if (!char.IsWhiteSpace(c))
            {
                break;
            }
        }

        if (!letters)
        {
            _text[start] = '0';
            _length = start + 1;
        }

        _starts[Count++] = start;
        return at;
    }
}
