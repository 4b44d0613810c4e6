using System.Buffers;

namespace Intake.Extraction.Reading.Pdf.Content;

internal enum ContentTokenKind : byte
{
    End,
    Number,
    Name,
    String,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
    Operator,
}

/// <summary>
/// Splits a content stream into tokens without allocating: names and operators are slices of the input, strings are decoded into a
/// buffer of the caller. Damaged input never throws; what makes no sense is passed over, as viewers do.
/// </summary>
internal ref struct ContentScanner(ReadOnlySpan<byte> input)
{
    private static readonly SearchValues<byte> WhiteSpaceOrDelimiter = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _input = input;
    private int _at;

    /// <summary>Where reading goes on.</summary>
    public int Position
    {
        readonly get => _at;
        set => _at = Math.Clamp(value, 0, _input.Length);
    }

    /// <summary>Value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>Start of the last name (after the slash) or operator.</summary>
    public int Start { get; private set; }

    /// <summary>Length of the last name or operator.</summary>
    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Slice => _input.Slice(Start, Length);

    public static bool IsWhiteSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>The next token. A string's bytes are appended to <paramref name="text"/>.</summary>
    public ContentTokenKind Next(List<byte> text)
    {
        while (_at < _input.Length)
        {
            var b = _input[_at];
            switch (b)
            {
                case 0 or 9 or 10 or 12 or 13 or 32:
                    _at++;
                    continue;
                case (byte)'%':
                    SkipComment();
                    continue;
                case (byte)'/':
                    _at++;
                    TakeRegular();
                    return ContentTokenKind.Name;
                case (byte)'(':
                    StringText.ReadLiteral(_input, ref _at, text);
                    return ContentTokenKind.String;
                case (byte)'<':
                    if (_at + 1 < _input.Length && _input[_at + 1] == '<')
                    {
                        _at += 2;
                        return ContentTokenKind.DictionaryOpen;
                    }

                    StringText.ReadHex(_input, ref _at, text);
                    return ContentTokenKind.String;
                case (byte)'>':
                    _at += _at + 1 < _input.Length && _input[_at + 1] == '>' ? 2 : 1;
                    return ContentTokenKind.DictionaryClose;
                case (byte)'[':
                    _at++;
                    return ContentTokenKind.ArrayOpen;
                case (byte)']':
                    _at++;
                    return ContentTokenKind.ArrayClose;
                case (byte)')' or (byte)'{' or (byte)'}':
                    _at++;
                    continue;
                case (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.':
                    ReadNumber();
                    return ContentTokenKind.Number;
                default:
                    TakeRegular();
                    return ContentTokenKind.Operator;
            }
        }

        return ContentTokenKind.End;
    }

    private void SkipComment()
    {
        var rest = _input[_at..].IndexOfAny((byte)'\r', (byte)'\n');
        _at = rest < 0 ? _input.Length : _at + rest;
    }

    private void TakeRegular()
    {
        Start = _at;
        var length = _input[_at..].IndexOfAny(WhiteSpaceOrDelimiter);
        Length = length < 0 ? _input.Length - _at : length;
        _at += Length;
    }

    // Lenient as viewers are: "--5" is -5, "1.2.3" ends at the second point, "12-3" at the sign.
    private void ReadNumber()
    {
        var negative = false;
        while (_at < _input.Length && _input[_at] is (byte)'+' or (byte)'-')
        {
            negative |= _input[_at] == '-';
            _at++;
        }

        double value = 0, scale = 0;
        for (; _at < _input.Length; _at++)
        {
            var b = _input[_at];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (b - '0');
                scale *= 10;
            }
            else if (b == '.' && scale == 0)
            {
                scale = 1;
            }
            else
            {
                break;
            }
        }

        while (_at < _input.Length && _input[_at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-')
        {
            _at++;
        }

        value = scale > 1 ? value / scale : value;
        Number = negative ? -value : value;
    }
}
