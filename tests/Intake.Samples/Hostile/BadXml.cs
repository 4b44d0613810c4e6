using System.Globalization;
using System.Text;

namespace Intake.Samples.Hostile;

/// <summary>XML that expands, reaches out or goes too deep.</summary>
internal static class BadXml
{
    public static byte[] BillionLaughs() => Bytes($"{Laughs("EInvoice")}<EInvoice><Header><EIid>&a9;</EIid></Header></EInvoice>");

    /// <summary>The declarations alone; &amp;a9; expands to a thousand million characters.</summary>
    public static string Laughs(string root)
    {
        var text = new StringBuilder($"<!DOCTYPE {root} [<!ENTITY a0 \"x\">");
        for (var i = 1; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"");
            for (var j = 0; j < 10; j++)
            {
                text.Append(CultureInfo.InvariantCulture, $"&a{i - 1};");
            }

            text.Append("\">");
        }

        return text.Append("]>").ToString();
    }

    public static byte[] Quadratic() => Bytes(
        $"<!DOCTYPE EInvoice [<!ENTITY a \"{new string('x', 50_000)}\">]><EInvoice>{new StringBuilder().Insert(0, "&a;", 50_000)}</EInvoice>");

    public static byte[] ExternalEntity() => Bytes(
        "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><EInvoice><Header><EIid>&x;</EIid></Header></EInvoice>");

    public static byte[] ExternalParameter() => Bytes(
        "<!DOCTYPE EInvoice [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\">%x;]><EInvoice><Header><EIid>1</EIid></Header></EInvoice>");

    public static byte[] Deep(int depth) => Bytes(
        new StringBuilder(depth * 7).Insert(0, "<a>", depth).Insert(depth * 3, "</a>", depth).Insert(0, "<EInvoice>").Append("</EInvoice>").ToString());

    public static byte[] ManyAttributes(int count)
    {
        var text = new StringBuilder("<EInvoice");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" a{i}=\"\"");
        }

        return Bytes(text.Append("/>").ToString());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text);
}
