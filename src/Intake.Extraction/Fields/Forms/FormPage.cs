using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>
/// A page read as a form: its labels, the text between them, and which text belongs to which label — beside it, wrapped above and below, or
/// under it where labels stand in a row of their own. Text that two labels could claim alike belongs to the upper one.
/// </summary>
internal sealed class FormPage
{
    /// <summary>White space that parts two cells, in ems.</summary>
    private const float CellGap = 2.2f;

    /// <summary>White space between two cells where the second begins at the left edge of a label above, in ems.</summary>
    private const float ColumnGap = 0.4f;

    /// <summary>The farthest a value stands to the right of its label, in ems.</summary>
    private const float Reach = 26f;

    private FormPage(PageText text) => Text = text;

    public PageText Text { get; }

    /// <summary>The rows that the form is made of, from top to bottom: all of the page's, or some.</summary>
    public List<TextRow> Rows { get; } = [];

    /// <summary>The right edge of what is printed on the page.</summary>
    public float Right { get; private set; }

    /// <summary>In reading order.</summary>
    public List<FormLabel> Labels { get; } = [];

    /// <summary>In reading order, those that belong to no label among them.</summary>
    public List<FormPiece> Pieces { get; } = [];

    /// <summary>Second lines of labels that a narrow cell breaks: part of a label, no text.</summary>
    public HashSet<TextSpan> LabelEnds { get; } = [];

    public static FormPage Of(Page page, LabelBook book) => Of(PageText.Of(page), book);

    public static FormPage Of(PageText text, LabelBook book) => Of(text, text.Rows, book);

    /// <summary>Only some rows of a page: one form of several on a sheet.</summary>
    public static FormPage Of(PageText text, IEnumerable<TextRow> rows, LabelBook book)
    {
        var form = new FormPage(text);
        var scanned = rows.Select(row => (Row: row, Labels: LabelScanner.Scan(row, book))).ToList();
        form.LabelEnds.UnionWith(WrappedLabels.Join(scanned, book));
        foreach (var (row, labels) in scanned)
        {
            form.Rows.Add(row);
            form.AddRow(row, labels);
        }

        form.Right = text.Rows.Count == 0 ? 1 : text.Rows.Max(static row => row.Glyphs.Length == 0 ? 0 : row.Glyphs[^1].X1);
        WrappedText.Assign(form);
        TextBelow.Assign(form);
        return form;
    }

    public IEnumerable<FormLabel> With(string key) => Labels.Where(label => label.Key == key);

    // 付 | 款 | 人 printed downwards: each stands alone in its row.
    internal static bool IsPartOfTallWord(TextSpan ink)
    {
        if (ink.Length > 2)
        {
            return false;
        }

        for (var i = ink.Start; i < ink.End; i++)
        {
            if (!"付收款人汇方单位出票信息".Contains(ink.Row.Text[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private void AddRow(TextRow row, List<FormLabel> labels)
    {
        var start = 0;
        for (var i = 0; i <= labels.Count; i++)
        {
            var end = i < labels.Count ? labels[i].Ink.Start : row.Glyphs.Length;
            AddPieces(row, start, end, i > 0 ? labels[i - 1] : null);
            start = i < labels.Count ? labels[i].ValueStart : end;
        }

        Labels.AddRange(labels);
    }

    // Narrow tables leave hardly any space between cells: a column begins where a label or a value above it begins.
    private TextSpan CutAtColumn(TextSpan ink)
    {
        for (var i = ink.Start + 1; i < ink.End; i++)
        {
            if (ink.Row.GapBefore(i) >= ColumnGap * Text.Em && BeginsColumn(ink.Row.Glyphs[i].X0))
            {
                return ink with { End = i };
            }
        }

        return ink;
    }

    // What begins where labels with colons begin, or the values of labels further right, is a line of their block, not of this one.
    private bool BeginsBlock(FormLabel before, float x)
    {
        foreach (var label in Labels)
        {
            if ((label.HasColon && Math.Abs(label.Ink.X0 - x) < 0.2f * Text.Em) || (label.Beside.Count > 0 && label.Ink.X0 > before.Right && Math.Abs(label.Beside[0].X0 - x) < 0.1f * Text.Em))
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsColumn(float x)
    {
        foreach (var label in Labels)
        {
            if ((!label.HasColon && Math.Abs(label.Ink.X0 - x) < 0.2f * Text.Em) || (label.Beside.Count > 0 && Math.Abs(label.Beside[0].X0 - x) < 0.1f * Text.Em))
            {
                return true;
            }
        }

        return false;
    }

    private void AddPieces(TextRow row, int start, int end, FormLabel? label)
    {
        while (start < end)
        {
            var run = row.RunFrom(start, CellGap * Text.Em);
            var ink = CutAtColumn(new TextSpan(row, start, Math.Min(run.End, end)));
            start = ink.End;
            // Translations below or beside labels are no values.
            if (LabelEnds.Contains(ink) || Bilingual.AreWords(ink.Text))
            {
                continue;
            }

            var piece = new FormPiece(ink);
            Pieces.Add(piece);
            if (label is not null && ink.X0 - label.Right < Reach * Text.Em && !IsPartOfTallWord(ink) && !(label.Beside.Count > 0 && BeginsBlock(label, ink.X0)))
            {
                label.Beside.Add(piece);
                piece.IsOwned = true;
            }
        }
    }
}
