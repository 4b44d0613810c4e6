using Intake.Extraction.Verification;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Pictures;

namespace Intake.Worker.Reports.Html;

/// <summary>The picture of a page with the boxes drawn over it.</summary>
internal static class PageFigure
{
    /// <summary>Units across the page in which boxes are drawn.</summary>
    private const double Across = 1000;

    /// <summary>How far a box is drawn outside the ink, in those units.</summary>
    private const double Margin = 2;

    public static void Write(HtmlWriter html, PagePicture picture, PageSize size, DocumentMarks marks, Conversation talk)
    {
        var name = talk.Text("report.page", Figures.Count(picture.Page));
        html.Write($"<figure>");
        if (picture.DataUri is { } source)
        {
            var height = Across * size.Height / size.Width;
            html.Write($"<div class=\"paper\"><img alt=\"{name}\" src=\"{source}\"><svg viewBox=\"0 0 {Across} {height}\" preserveAspectRatio=\"none\">");
            foreach (var mark in marks.Marks.Where(mark => mark.Page == picture.Page))
            {
                Write(html, mark, height);
            }

            html.Write($"</svg></div>");
        }

        html.Write($"<figcaption>{name}");
        if (picture.Missing is { } reason)
        {
            html.Write($" — {talk.Messages.Text(reason)}");
        }

        html.Write($"</figcaption></figure>");
    }

    private static void Write(HtmlWriter html, PageMark mark, double height)
    {
        var (x, y) = ((mark.Box.X0 * Across) - Margin, (mark.Box.Y0 * height) - Margin);
        var (across, down) = ((mark.Box.Width * Across) + (2 * Margin), (mark.Box.Height * height) + (2 * Margin));
        html.Write($"<g class=\"{EnumNames<MarkKind>.Of(mark.Kind)}\" id=\"{mark.Id}\"><title>{mark.Title}</title><rect x=\"{x}\" y=\"{y}\" width=\"{across}\" height=\"{down}\"/><text x=\"{x - Margin}\" y=\"{y + (2 * Margin)}\">{mark.Tag}</text></g>");
    }
}
