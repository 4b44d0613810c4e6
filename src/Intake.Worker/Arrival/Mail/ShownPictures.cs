using MimeKit;

namespace Intake.Worker.Arrival.Mail;

/// <summary>Finds which of the pictures of a mail its text shows.</summary>
internal static class ShownPictures
{
    private const int LargestText = 4 * 1024 * 1024;

    /// <summary>The content ids that a text refers to with <c>cid:</c>.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<MimeEntity> parts)
    {
        var ids = parts.Select(part => part.ContentId).OfType<string>().Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return ids;
        }

        var texts = parts.OfType<TextPart>().Where(part => part.IsHtml && part.Content?.Stream?.Length <= LargestText).Select(part => part.Text ?? "").ToList();
        ids.RemoveWhere(id => !texts.Exists(text =>
            text.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase) || text.Contains($"cid:{Uri.EscapeDataString(id)}", StringComparison.OrdinalIgnoreCase)));
        return ids;
    }
}
