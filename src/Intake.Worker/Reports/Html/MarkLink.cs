namespace Intake.Worker.Reports.Html;

/// <summary>The sign of a box, as a link to it.</summary>
internal static class MarkLink
{
    /// <param name="mark">Null writes nothing.</param>
    public static void Write(HtmlWriter html, PageMark? mark)
    {
        if (mark is not null)
        {
            html.Write($"<a class=\"tag {EnumNames<MarkKind>.Of(mark.Kind)}\" href=\"#{mark.Id}\">{mark.Tag}</a>");
        }
    }
}
