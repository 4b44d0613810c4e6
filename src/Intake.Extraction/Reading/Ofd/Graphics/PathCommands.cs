using System.Globalization;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>The abbreviated path data of OFD (GB/T 33190-2016, 9.1): S and M start, L line, Q and B curves, A arc, C closes.</summary>
internal static class PathCommands
{
    private const int MaxCommands = 500_000;

    /// <summary>The commands with their numbers; one that lacks numbers ends the path. S is given as M.</summary>
    public static List<(char Name, double[] Numbers)> Parse(string data)
    {
        var commands = new List<(char, double[])>();
        var text = data.AsSpan();
        var tokens = text.SplitAny(" ,\t\r\n");
        while (tokens.MoveNext() && commands.Count < MaxCommands)
        {
            var token = text[tokens.Current];
            if (token.IsEmpty)
            {
                continue;
            }

            var name = char.ToUpperInvariant(token[0]);
            var count = name switch { 'S' or 'M' or 'L' => 2, 'Q' => 4, 'B' => 6, 'A' => 7, 'C' => 0, _ => -1 };
            if (count < 0 || token.Length > 1)
            {
                break;
            }

            var numbers = new double[count];
            var got = 0;
            while (got < count && tokens.MoveNext())
            {
                var number = text[tokens.Current];
                if (number.IsEmpty)
                {
                    continue;
                }

                if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[got]) || !double.IsFinite(numbers[got]))
                {
                    return commands;
                }

                got++;
            }

            if (got < count)
            {
                break;
            }

            commands.Add((name == 'S' ? 'M' : name, numbers));
        }

        return commands;
    }
}
