using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>Payer and payee of a receipt. Whose a value is must be shown by its label or by where it stands; else it is nobody's.</summary>
internal sealed class PaymentParties
{
    /// <summary>Lines of one cell lie no further from its label, in lines of text.</summary>
    private const float MaxCellLines = 1.75f;

    private readonly FormPage _form;
    private readonly List<SideMark> _marks = [];
    private readonly Dictionary<(FormSide Side, string Part), List<FormReading>> _said = [];

    // Whose they are was told by their place, not by their label.
    private readonly Dictionary<(FormSide Side, string Part), List<FormReading>> _placed = [];

    private PaymentParties(FormPage form) => _form = form;

    public static PaymentParties Of(FormPage form)
    {
        var parties = new PaymentParties(form);
        parties.FindMarks();
        foreach (var label in form.Labels)
        {
            if (!parties.AddColumns(label))
            {
                parties.Add(label);
            }
        }

        if (PaymentDirection.Of(form) is { } outgoing)
        {
            parties.Turn(FormSide.Own, outgoing ? FormSide.Payer : FormSide.Payee);
            parties.Turn(FormSide.Other, outgoing ? FormSide.Payee : FormSide.Payer);
        }

        return parties;
    }

    /// <summary>The value of one part of a party; null where none is shown to be its.</summary>
    public ExtractedField? Field(FieldName name, FormSide side, string part)
    {
        if (_said.TryGetValue((side, part), out var said))
        {
            return FormReading.Settle(name, said);
        }

        // Two values that both seem to be one party's show that places tell nothing here.
        return _placed.TryGetValue((side, part), out var placed) && placed.TrueForAll(reading => reading.Value == placed[0].Value) ? FormReading.Settle(name, placed) : null;
    }

    private void FindMarks()
    {
        foreach (var label in _form.Labels)
        {
            if (SideOf(label.Key) is { } side)
            {
                _marks.Add(SideMark.Of(side, label.Ink));
            }
        }

        _marks.AddRange(TallMarks.Find(_form, PaymentLabels.Parties));
        // 转出 | 账号 | 户名: a verb that stands alone before labels of a party is its heading.
        foreach (var piece in _form.Pieces)
        {
            if (!piece.IsOwned && PaymentLabels.SideOf(piece.Ink.Text) is { } named)
            {
                _marks.Add(SideMark.Of(named, piece.Ink));
            }
        }
    }

    /// <summary>户名 | of the payer | of the payee: values beside one label, each under the heading of its party.</summary>
    private bool AddColumns(FormLabel label)
    {
        if (label.Key is not (PaymentLabels.NamePart or PaymentLabels.AccountPart))
        {
            return false;
        }

        var headings = HeadingsOver(label);
        var any = false;
        foreach (var heading in headings)
        {
            var cell = new FormLabel(label.Key, label.Ink, label.ValueStart);
            cell.Beside.AddRange(_form.Pieces.Where(piece => piece.Ink.Row == label.Row && piece.Ink.Start >= label.ValueStart && IsUnder(heading, piece)).Take(1));
            var reach = cell.Beside.Count > 0 ? MaxCellLines : MaxCellLines / 2;
            cell.Wrapped.AddRange(_form.Pieces.Where(piece => IsUnder(heading, piece) && Math.Abs(piece.CenterY - label.Row.CenterY) < reach * _form.Text.Line && !_form.Labels.Exists(other => other.Row == piece.Ink.Row)));
            any |= cell.Beside.Count + cell.Wrapped.Count > 0;
            Keep(cell, heading.Side, label.Key, isPlaced: false);
        }

        return any;
    }

    /// <summary>The two headings in the nearest row above, both to the right of the label; empty where there are no two.</summary>
    private List<SideMark> HeadingsOver(FormLabel label)
    {
        var over = _marks.FindAll(mark => !mark.IsTall && mark.CenterY < label.Row.CenterY - (0.4f * _form.Text.Line) && mark.X0 > label.Right);
        if (over.Count < 2)
        {
            return [];
        }

        var row = over.Max(static mark => mark.CenterY);
        over.RemoveAll(mark => row - mark.CenterY > 0.3f * _form.Text.Line);
        return over.Count == 2 && over[0].Side != over[1].Side ? over : [];
    }

    private bool IsUnder(SideMark heading, FormPiece piece) =>
        piece.CenterY > heading.CenterY + (0.4f * _form.Text.Line) && (Math.Abs(heading.X0 - piece.X0) < 1.5f * _form.Text.Em || (heading.X0 < piece.CenterX && heading.X1 > piece.CenterX) || (piece.X0 < (heading.X0 + heading.X1) / 2 && piece.X1 > (heading.X0 + heading.X1) / 2));

    private void Add(FormLabel label)
    {
        var dot = label.Key.IndexOf('.', StringComparison.Ordinal);
        var side = SideOf(label.Key);
        if (side is null && dot != 0)
        {
            return;
        }

        var isPlaced = side is null;
        side ??= SideOfLabel.Of(_form, label, _marks) ?? (SpeaksOfTheOther() ? FormSide.Own : null);
        if (side is not { } whose)
        {
            return;
        }

        var part = dot < 0 ? PaymentLabels.AnyPart : label.Key[dot..];
        if (part == PaymentLabels.BankPart)
        {
            return;
        }

        Keep(label, whose, part, isPlaced);
    }

    private void Keep(FormLabel label, FormSide side, string part, bool isPlaced)
    {
        if (part != PaymentLabels.NamePart && FormValue.Account(label) is { } account)
        {
            Keep(isPlaced, side, PaymentLabels.AccountPart, account);
        }
        else if (FormValue.Name(label) is { } name && !IsNoName(name.Value))
        {
            Keep(isPlaced, side, PaymentLabels.NamePart, name);
        }
    }

    // 户名 beside 对方户名: the first is whoever the receipt was made for.
    private bool SpeaksOfTheOther() => _marks.Exists(static mark => mark.Side == FormSide.Other) && !_marks.Exists(static mark => mark.Side is FormSide.Payer or FormSide.Payee);

    private void Keep(bool isPlaced, FormSide side, string part, FormReading reading)
    {
        var readings = isPlaced ? _placed : _said;
        if (!readings.TryGetValue((side, part), out var list))
        {
            readings[(side, part)] = list = [];
        }

        list.Add(reading);
    }

    private void Turn(FormSide from, FormSide into)
    {
        foreach (var readings in new[] { _said, _placed })
        {
            foreach (var part in new[] { PaymentLabels.NamePart, PaymentLabels.AccountPart })
            {
                if (readings.Remove((from, part), out var list) && !readings.TryAdd((into, part), list))
                {
                    readings[(into, part)].AddRange(list);
                }
            }
        }
    }

    private static FormSide? SideOf(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? key : key[..dot]) switch
        {
            nameof(FormSide.Payer) => FormSide.Payer,
            nameof(FormSide.Payee) => FormSide.Payee,
            nameof(FormSide.Own) => FormSide.Own,
            nameof(FormSide.Other) => FormSide.Other,
            _ => null,
        };
    }

    private static bool IsNoName(string text) =>
        ChineseAmount.TryParse(text, out _) || text is "人民币" or "人民币元" or "活期存款" || text.StartsWith("人民币(", StringComparison.Ordinal) || text.EndsWith("专用章", StringComparison.Ordinal);
}
