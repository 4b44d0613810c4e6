namespace Intake.Extraction.Reading.Pdf.Content;

internal enum OperandKind : byte
{
    Number,
    Name,
    String,
    Open,
    Close,
}

/// <param name="Start">Of a name in the content, of a string in the stack's bytes.</param>
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length);

/// <summary>The operands in front of an operator.</summary>
internal sealed class OperandStack
{
    // A TJ array may be long, but not this long.
    private const int MostOperands = 200_000;

    private readonly List<Operand> _operands = [];
    private int _taken;

    /// <summary>The bytes of all strings, one after another.</summary>
    public List<byte> Bytes { get; } = [];

    public int Count => _operands.Count;

    public Operand this[int index] => _operands[index];

    public void Clear()
    {
        _operands.Clear();
        Bytes.Clear();
        _taken = 0;
    }

    public void Push(OperandKind kind, double number = 0, int start = 0, int length = 0)
    {
        if (_operands.Count < MostOperands)
        {
            _operands.Add(new Operand(kind, number, start, length));
        }
    }

    /// <summary>Takes the bytes added since the last string as one.</summary>
    public void PushString()
    {
        Push(OperandKind.String, 0, _taken, Bytes.Count - _taken);
        _taken = Bytes.Count;
    }

    /// <summary>The number that stands <paramref name="fromEnd"/> places before the operator (1 is the last); 0 if there is none.</summary>
    public double Number(int fromEnd) =>
        fromEnd <= _operands.Count && _operands[^fromEnd].Kind == OperandKind.Number ? _operands[^fromEnd].Number : 0;

    /// <summary>Whether the last so many operands are numbers.</summary>
    public bool HasNumbers(int count)
    {
        if (_operands.Count < count)
        {
            return false;
        }

        for (var i = 1; i <= count; i++)
        {
            if (_operands[^i].Kind != OperandKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    public bool TryLast(OperandKind kind, out Operand operand)
    {
        operand = _operands.Count > 0 ? _operands[^1] : default;
        return _operands.Count > 0 && operand.Kind == kind;
    }
}
