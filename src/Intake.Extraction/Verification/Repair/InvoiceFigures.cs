using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Verification.Repair;

/// <summary>The amounts of an invoice and how they depend on each other: the sum, the lines, their rates and prices, the words, the QR code.</summary>
internal sealed class InvoiceFigures
{
    /// <summary>Software may be off by several fen; a figure misread by as much would pass for right, and bear out wrong ones.</summary>
    private const decimal LineTolerance = 0.015m;

    private const decimal HalfFen = 0.005m;

    private readonly FieldSet _fields;
    private readonly List<long> _readings = [];
    private readonly List<FigureRelation> _relations = [];
    private readonly Dictionary<int, FieldName> _totals = [];
    private readonly int[] _amounts, _taxes;

    public InvoiceFigures(FieldSet fields, InvoiceQrPayload? code)
    {
        _fields = fields;
        var amount = Add(VatInvoiceFields.AmountExcludingTax);
        var tax = Add(VatInvoiceFields.Tax);
        var total = Add(VatInvoiceFields.TotalIncludingTax);
        _amounts = [.. fields.Lines.Select(line => Add(line.Amount))];
        _taxes = [.. fields.Lines.Select(line => Add(line.Tax))];
        AddTotals(amount, tax, total);
        AddLines(amount, tax);
        for (var i = 0; i < fields.Lines.Length; i++)
        {
            AddLine(i, fields.Lines[i]);
        }

        if (code is { Amount: { } stated })
        {
            AddConstant(code.AmountIncludesTax ? total : amount, stated.Fen, "qr");
        }

        AddWords(total);
    }

    /// <summary>The fields with what was put right, and which figures that was.</summary>
    public (FieldSet Fields, ImmutableArray<(FieldName? Field, int? Line, string Read, string Settled, ImmutableArray<Message> Witnesses)> Repairs) Solve()
    {
        var repairs = new FigureSolver([.. _readings], [.. _relations]).Solve();
        if (repairs.IsEmpty)
        {
            return (_fields, []);
        }

        var values = _fields.Fields;
        var lines = _fields.Lines;
        var told = ImmutableArray.CreateBuilder<(FieldName?, int?, string, string, ImmutableArray<Message>)>();
        foreach (var repair in repairs)
        {
            var settled = Money.FromFen(repair.Value);
            var read = Money.FromFen(_readings[repair.Figure]).ToString();
            if (_totals.TryGetValue(repair.Figure, out var name))
            {
                var old = _fields[name]!;
                values = values.Replace(old, old with { Value = settled.ToString() });
                told.Add((name, null, read, settled.ToString(), repair.Witnesses));
                continue;
            }

            var isAmount = Array.IndexOf(_amounts, repair.Figure) is >= 0;
            var at = isAmount ? Array.IndexOf(_amounts, repair.Figure) : Array.IndexOf(_taxes, repair.Figure);
            lines = lines.SetItem(at, isAmount ? lines[at] with { Amount = settled } : lines[at] with { Tax = settled });
            told.Add((isAmount ? VatInvoiceFields.AmountExcludingTax : VatInvoiceFields.Tax, at, read, settled.ToString(), repair.Witnesses));
        }

        return AreOthersExact(lines, told) ? (new FieldSet(values, lines), told.ToImmutable()) : (_fields, []);
    }

    /// <summary>
    /// A line among others is settled by what the others leave of the sum, so they must be right to the fen themselves: each tax its amount times its
    /// rate, and each amount its quantity times its price. A tolerance would let two slips make up for each other.
    /// </summary>
    private static bool AreOthersExact(ImmutableArray<LineItem> lines, IEnumerable<(FieldName? Field, int? Line, string, string, ImmutableArray<Message>)> told)
    {
        var settled = told.Where(static repair => repair.Line is not null).ToList();
        if (settled.Count == 0 || lines.Length == 1)
        {
            return true;
        }

        var needsPrice = settled.Exists(static repair => repair.Field == VatInvoiceFields.AmountExcludingTax);
        return lines.All(line => line is { Amount: { } amount, Tax: { } tax, TaxRate: { } rate } && Math.Abs(LineTaxation.ErrorOf(amount, rate, tax)) <= HalfFen
            && (!needsPrice || IsPriceExact(line)));
    }

    /// <summary>Quantity times price, rounded to the fen, is the amount.</summary>
    internal static bool IsPriceExact(LineItem line) =>
        line is { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } && LinePrice.Agrees(quantity, price, amount) && Math.Abs((quantity * price) - amount.Yuan) <= HalfFen;

    private int Add(FieldName name)
    {
        var at = Add(_fields.Money(name));
        if (at >= 0)
        {
            _totals[at] = name;
        }

        return at;
    }

    private int Add(Money? amount)
    {
        if (amount is not { } money)
        {
            return -1;
        }

        _readings.Add(money.Fen);
        return _readings.Count - 1;
    }

    private void AddTotals(int amount, int tax, int total)
    {
        if (amount >= 0 && total >= 0 && (tax >= 0 || SumAgreesCheck.StatesNoTax(_fields)))
        {
            _relations.Add(FigureRelation.Sum(RelationStrength.Witness, Message.Of("repair.by_sum"), total, tax >= 0 ? [amount, tax] : [amount]));
        }
    }

    private void AddLines(int amount, int tax)
    {
        if (_amounts.Length == 0)
        {
            return;
        }

        if (amount >= 0 && Array.TrueForAll(_amounts, static line => line >= 0))
        {
            _relations.Add(FigureRelation.Lines(Message.Of("repair.by_lines"), amount, _amounts));
        }

        var isStated = _taxes.Select((line, i) => line >= 0 || LineTaxation.HasNone(_fields.Lines[i])).All(static stated => stated);
        if (tax >= 0 && isStated && Array.Exists(_taxes, static line => line >= 0))
        {
            _relations.Add(FigureRelation.Lines(Message.Of("repair.by_line_taxes"), tax, [.. _taxes.Where(static line => line >= 0)]));
        }
    }

    private void AddLine(int at, LineItem line)
    {
        var (amount, tax) = (_amounts[at], _taxes[at]);
        if (amount >= 0 && tax >= 0 && line.TaxRate is { } rate && LineTaxation.IsLegal(rate))
        {
            _relations.Add(FigureRelation.Test(RelationStrength.Witness, Message.Of("repair.by_rate"), [amount, tax], values =>
                Math.Abs(LineTaxation.ErrorOf(Money.FromFen(values[amount]), rate, Money.FromFen(values[tax]))) <= LineTolerance));
        }

        if (amount >= 0 && line is { Quantity: { } quantity, UnitPrice: { } price })
        {
            _relations.Add(FigureRelation.Test(RelationStrength.Optional, FigureRelation.Price, [amount], values =>
                LinePrice.Agrees(quantity, price, Money.FromFen(values[amount]))));
        }
    }

    private void AddConstant(int figure, long fen, string by)
    {
        if (figure >= 0)
        {
            _relations.Add(FigureRelation.Sum(RelationStrength.Witness, Message.Of("repair.by_" + by), -1, [figure], fen));
        }
    }

    private void AddWords(int total)
    {
        if (total < 0 || _fields.Text(VatInvoiceFields.TotalInWords) is not { } words)
        {
            return;
        }

        if (ChineseAmount.TryParse(words, out var said))
        {
            AddConstant(total, said.Fen, "words");
            return;
        }

        // Words of which one character is unread tell a wrong figure from the right one, unless it is the figure of that character.
        _relations.Add(FigureRelation.Test(RelationStrength.Optional, Message.Of("repair.by_words"), [total], values =>
            WordedTotal.Of(words, Money.FromFen(values[total])) is { BearsOut: true }));
    }
}
