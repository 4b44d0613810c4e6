using System.Runtime.CompilerServices;

namespace Intake.Worker.Reports.Html;

/// <summary>Where HTML goes. There is no way to write a variable text without encoding it.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    public TextWriter Output => output;

    public void Write([InterpolatedStringHandlerArgument("")] HtmlInterpolation html) => _ = html;
}
