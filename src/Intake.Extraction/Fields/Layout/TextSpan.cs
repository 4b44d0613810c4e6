using Intake.Extraction.Documents;

namespace Intake.Extraction.Fields.Layout;

/// <summary>A stretch of glyphs of one row: from <see cref="Start"/> up to <see cref="End"/>, excluded.</summary>
internal readonly record struct TextSpan(TextRow Row, int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public float X0 => Row.Glyphs[Start].X0;

    public float X1 => Row.Glyphs[End - 1].X1;

    /// <summary>This span and the characters that stand right before it: the whole of a label found by its last words.</summary>
    public TextSpan Whole
    {
        get
        {
            var start = Start;
            while (start > 0 && Row.GapBefore(start) < 0.5f * Row.Page.Em)
            {
                start--;
            }

            return this with { Start = start };
        }
    }

    /// <summary>Half-width text without spaces.</summary>
    public string Text => Row.Text.Substring(Start, Length);

    /// <summary>Text as printed; a visible gap between two characters is one space.</summary>
    public string Printed
    {
        get
        {
            var builder = new System.Text.StringBuilder(Length + 4);
            for (var i = Start; i < End; i++)
            {
                if (i > Start && Row.GapBefore(i) > 0.3 * Row.Page.Em)
                {
                    builder.Append(' ');
                }

                builder.Append(Row.Glyphs[i].Printed);
            }

            return builder.ToString();
        }
    }

    public BoundingBox Box
    {
        get
        {
            var box = Row.Glyphs[Start].Box;
            for (var i = Start + 1; i < End; i++)
            {
                box = box.Union(Row.Glyphs[i].Box);
            }

            return box;
        }
    }
}
