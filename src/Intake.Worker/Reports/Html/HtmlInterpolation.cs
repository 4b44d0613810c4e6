using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace Intake.Worker.Reports.Html;

/// <summary>Writes an interpolated string as HTML: the literal parts as they stand, every hole encoded, so that no name can become markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly TextWriter _output;

    public HtmlInterpolation(int literalLength, int formattedCount, HtmlWriter writer)
    {
        _ = literalLength;
        _ = formattedCount;
        _output = writer.Output;
    }

    public void AppendLiteral(string markup) => _output.Write(markup);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            WebUtility.HtmlEncode(Terminal.Printable.Of(text.ReplaceLineEndings(" ").Replace('\t', ' ')), _output);
        }
    }

    public void AppendFormatted(int number) => _output.Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A coordinate, to four places.</summary>
    public void AppendFormatted(double number) => _output.Write(number.ToString("0.####", CultureInfo.InvariantCulture));
}
