using System.Globalization;
using System.Text;
using MimeKit;

namespace Intake.Worker.Arrival.Mail;

/// <summary>Names of the parts of a mail, for showing only.</summary>
internal static class PartName
{
    /// <summary>Under which the text of the mail itself is noted.</summary>
    public const string Text = "正文";

    private const int Longest = 255;

    /// <summary>The name given by the sender without folders and characters nobody sees, or one made of the number and kind of the part.</summary>
    /// <param name="number">From 1.</param>
    public static string Of(MimeEntity part, int number)
    {
        if (Given(part) is { } given)
        {
            return given;
        }

        var subtype = part is MessagePart ? "eml" : part.ContentType.MediaSubtype ?? "";
        var extension = subtype.Length is > 0 and <= 5 && subtype.All(char.IsAsciiLetterOrDigit) ? "." + subtype.ToLowerInvariant() : "";
        return string.Create(CultureInfo.InvariantCulture, $"附件{number}{extension}");
    }

    /// <summary>The name given by the sender; null without one.</summary>
    public static string? Given(MimeEntity part)
    {
        var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? (part is MessagePart { Message.Subject: { Length: > 0 } subject } ? subject + ".eml" : null);
        if (name is null)
        {
            return null;
        }

        var clean = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            clean.Append(c is '/' or '\\' ? '_' : char.IsControl(c) ? ' ' : c);
        }

        var shown = clean.ToString().Trim();
        return shown is "" or "." or ".." ? null : shown.Length <= Longest ? shown : shown[^Longest..];
    }
}
