using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>Payer and payee of a receipt. Whose a value is must be shown by its label or by where it stands; else it is nobody's.</summary>
internal sealed class PaymentParties
{
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
            parties.Add(label);
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

        if (part != PaymentLabels.NamePart && FormValue.Account(label) is { } account)
        {
            Keep(isPlaced, whose, PaymentLabels.AccountPart, account);
        }
        else if (FormValue.Name(label) is { } name && !IsNoName(name.Value))
        {
            Keep(isPlaced, whose, PaymentLabels.NamePart, name);
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
