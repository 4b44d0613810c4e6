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

    /// <summary>The farthest a value stands to the right of its label, in ems.</summary>
    private const float Reach = 26f;

    private FormPage(PageText text) => Text = text;

    public PageText Text { get; }

    /// <summary>The rows that the form is made of, from top to bottom: all of the page's, or some.</summary>
    public List<TextRow> Rows { get; } = [];

    /// <summary>In reading order.</summary>
    public List<FormLabel> Labels { get; } = [];

    /// <summary>In reading order, those that belong to no label among them.</summary>
    public List<FormPiece> Pieces { get; } = [];

    public static FormPage Of(Page page, LabelBook book) => Of(PageText.Of(page), book);

    public static FormPage Of(PageText text, LabelBook book) => Of(text, text.Rows, book);

    /// <summary>Only some rows of a page: one form of several on a sheet.</summary>
    public static FormPage Of(PageText text, IEnumerable<TextRow> rows, LabelBook book)
    {
        var form = new FormPage(text);
        var scanned = rows.Select(row => (Row: row, Labels: LabelScanner.Scan(row, book))).ToList();
        var ends = WrappedLabels.Join(scanned, book);
        foreach (var (row, labels) in scanned)
        {
            form.Rows.Add(row);
            form.AddRow(row, labels, ends);
        }

        WrappedText.Assign(form);
        TextBelow.Assign(form);
        return form;
    }

    public IEnumerable<FormLabel> With(string key) => Labels.Where(label => label.Key == key);

    // 付 | 款 | 人 printed downwards: each stands alone in its row.
    private static bool IsPartOfTallWord(TextSpan ink)
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

    private void AddRow(TextRow row, List<FormLabel> labels, HashSet<TextSpan> ends)
    {
        var start = 0;
        for (var i = 0; i <= labels.Count; i++)
        {
            var end = i < labels.Count ? labels[i].Ink.Start : row.Glyphs.Length;
            AddPieces(row, start, end, i > 0 ? labels[i - 1] : null, ends);
            start = i < labels.Count ? labels[i].ValueStart : end;
        }

        Labels.AddRange(labels);
    }

    private void AddPieces(TextRow row, int start, int end, FormLabel? label, HashSet<TextSpan> ends)
    {
        while (start < end)
        {
            var run = row.RunFrom(start, CellGap * Text.Em);
            var ink = new TextSpan(row, start, Math.Min(run.End, end));
            start = ink.End;
            // Translations below or beside labels are no values.
            if (ends.Contains(ink) || Bilingual.AreWords(ink.Text))
            {
                continue;
            }

            var piece = new FormPiece(ink);
            Pieces.Add(piece);
            if (label is not null && ink.X0 - label.Right < Reach * Text.Em && !IsPartOfTallWord(ink))
            {
                label.Beside.Add(piece);
                piece.IsOwned = true;
            }
        }
    }
}
