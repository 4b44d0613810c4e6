namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>Decodes literal and hexadecimal strings (ISO 32000-1, 7.3.4).</summary>
internal static class StringText
{
    /// <param name="at">On the opening parenthesis; afterwards behind the closing one, or at the end if there is none.</param>
    public static void ReadLiteral(ReadOnlySpan<byte> input, ref int at, List<byte> text)
    {
        var depth = 1;
        for (at++; at < input.Length; at++)
        {
            var b = input[at];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    if (--depth == 0)
                    {
                        at++;
                        return;
                    }

                    break;
                case (byte)'\\':
                    ReadEscape(input, ref at, text);
                    continue;
                case (byte)'\r':
                    // Any end of line inside a string means one line feed.
                    if (at + 1 < input.Length && input[at + 1] == '\n')
                    {
                        at++;
                    }

                    b = (byte)'\n';
                    break;
            }

            text.Add(b);
        }
    }

    /// <param name="at">On the opening angle bracket; afterwards behind the closing one.</param>
    public static void ReadHex(ReadOnlySpan<byte> input, ref int at, List<byte> text)
    {
        var high = -1;
        for (at++; at < input.Length; at++)
        {
            var b = input[at];
            if (b == '>')
            {
                at++;
                break;
            }

            var digit = Digit(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                text.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            text.Add((byte)(high << 4));
        }
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };

    // Entered on the backslash, left on the last character of the escape.
    private static void ReadEscape(ReadOnlySpan<byte> input, ref int at, List<byte> text)
    {
        if (++at >= input.Length)
        {
            return;
        }

        var b = input[at];
        switch (b)
        {
            case (byte)'n': text.Add((byte)'\n'); break;
            case (byte)'r': text.Add((byte)'\r'); break;
            case (byte)'t': text.Add((byte)'\t'); break;
            case (byte)'b': text.Add((byte)'\b'); break;
            case (byte)'f': text.Add((byte)'\f'); break;
            case (byte)'\n': break;
            case (byte)'\r':
                if (at + 1 < input.Length && input[at + 1] == '\n')
                {
                    at++;
                }

                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var i = 0; i < 2 && at + 1 < input.Length && input[at + 1] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    value = (value << 3) | (input[++at] - '0');
                }

                text.Add((byte)(value & 0xFF));
                break;
            default:
                text.Add(b);
                break;
        }
    }
}
