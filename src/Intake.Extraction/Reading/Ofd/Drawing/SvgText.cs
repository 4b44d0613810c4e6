using System.Globalization;
using System.Text;
using System.Xml;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Writes SVG: everything that comes from the document is escaped, numbers are plain and finite.</summary>
internal sealed class SvgText
{
    /// <summary>Characters of one drawing; a page of an invoice takes some ten thousand.</summary>
    private const int MaxLength = 32 * 1024 * 1024;

    private readonly StringBuilder _text = new();

    /// <summary>Whether there is room for more; what does not fit is left out.</summary>
    public bool HasRoom => _text.Length < MaxLength;

    public int Length => _text.Length;

    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public SvgText Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Escape(value);
        _text.Append('"');
        return this;
    }

    public SvgText Attribute(string name, double value) => Attribute(name, Number(value));

    public SvgText Transform(Affine m) =>
        m == Affine.Identity ? this : Attribute("transform", $"matrix({Number(m.A)} {Number(m.B)} {Number(m.C)} {Number(m.D)} {Number(m.E)} {Number(m.F)})");

    public SvgText Content(string text)
    {
        Escape(text);
        return this;
    }

    public static string Number(double value) => double.IsFinite(value) ? value.ToString("0.#####", CultureInfo.InvariantCulture) : "0";

    public override string ToString() => _text.ToString();

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _text.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ when XmlConvert.IsXmlChar(c) => _text.Append(c),
                _ => _text.Append('\uFFFD'),
            };
        }
    }
}
