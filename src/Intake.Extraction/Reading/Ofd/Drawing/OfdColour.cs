using System.Globalization;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Turns OFD colours into SVG's: one number is grey, three are red, green, blue, four are cyan, magenta, yellow, black; each 0–255.</summary>
internal static class OfdColour
{
    /// <summary>The colour named by an element, or null if it states no plain one (gradients and patterns).</summary>
    public static string? Svg(MarkupElement? colour) => OfdNumbers.Parse(colour?.Attribute("Value")) switch
    {
        [var grey] => Hex(grey, grey, grey),
        [var r, var g, var b] => Hex(r, g, b),
        [var c, var m, var y, var k] => Hex(Light(c, k), Light(m, k), Light(y, k)),
        _ => null,
    };

    /// <summary>Opacity 0–1 of an element that may state an Alpha of 0–255.</summary>
    public static double Opacity(MarkupElement? element) => Math.Clamp(OfdNumbers.One(element?.Attribute("Alpha"), 255), 0, 255) / 255;

    private static double Light(double ink, double black) => (255 - Math.Clamp(ink, 0, 255)) * (255 - Math.Clamp(black, 0, 255)) / 255;

    private static string Hex(double r, double g, double b) =>
        string.Create(CultureInfo.InvariantCulture, $"#{Byte(r):x2}{Byte(g):x2}{Byte(b):x2}");

    private static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 255));
}
