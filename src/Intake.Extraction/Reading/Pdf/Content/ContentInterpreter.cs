using System.Runtime.InteropServices;
using Intake.Extraction.Reading.Pdf.Structure;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>
/// Runs content streams for what they print: text, images, filled rectangles. Operators that change neither place nor visibility of
/// these are passed over; damage is passed over as viewers do.
/// </summary>
internal sealed partial class ContentInterpreter(PdfObjects objects, HiddenLayers layers, PageInk ink, Area page, CancellationToken cancellation)
{
    private const int DeepestForm = 24;
    private const int DeepestState = 512;
    private const int MostOperators = 20_000_000;
    private const int OperatorsPerLook = 1 << 16;

    private readonly OperandStack _operands = new();
    private readonly PathTracker _path = new();
    private readonly TextCursor _cursor = new(ink, page);
    private readonly List<GraphicsState> _saved = [];
    private readonly List<bool> _marked = [];
    private GraphicsState _state;
    private PdfResources _resources = null!;
    private int _hidden;
    private int _depth;
    private int _operators;

    /// <summary>Runs one stream (a page's, or an annotation's appearance) from the given state.</summary>
    public void Run(ReadOnlySpan<byte> content, PdfResources resources, in GraphicsState initial)
    {
        var (outerState, outerResources, outerBase) = (_state, _resources, _saved.Count);
        (_state, _resources) = (initial, resources);
        var outerMarks = _marked.Count;
        var scanner = new ContentScanner(content);
        _operands.Clear();
        for (var kind = scanner.Next(_operands.Bytes); kind != ContentTokenKind.End; kind = scanner.Next(_operands.Bytes))
        {
            if (kind != ContentTokenKind.Operator)
            {
                Push(kind, scanner);
                continue;
            }

            if (++_operators % OperatorsPerLook == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (_operators > MostOperators)
            {
                ink.IsCut = true;
                break;
            }

            Execute(ref scanner, content, outerBase);
            _operands.Clear();
        }

        _saved.RemoveRange(outerBase, _saved.Count - outerBase);
        while (_marked.Count > outerMarks)
        {
            EndMarked();
        }

        (_state, _resources) = (outerState, outerResources);
    }

    private void Push(ContentTokenKind kind, in ContentScanner scanner)
    {
        switch (kind)
        {
            case ContentTokenKind.Number:
                _operands.Push(OperandKind.Number, scanner.Number);
                break;
            case ContentTokenKind.Name:
                _operands.Push(OperandKind.Name, 0, scanner.Start, scanner.Length);
                break;
            case ContentTokenKind.String:
                _operands.PushString();
                break;
            case ContentTokenKind.ArrayOpen or ContentTokenKind.DictionaryOpen:
                _operands.Push(OperandKind.Open);
                break;
            default:
                _operands.Push(OperandKind.Close);
                break;
        }
    }

    private void Execute(ref ContentScanner scanner, ReadOnlySpan<byte> content, int baseOfStack)
    {
        var name = scanner.Slice;
        var code = name.Length switch
        {
            1 => name[0],
            2 => (name[0] << 8) | name[1],
            3 => (name[0] << 16) | (name[1] << 8) | name[2],
            _ => 0,
        };
        if (ExecuteText(code) || ExecutePath(code))
        {
            return;
        }

        switch (code)
        {
            case 'q':
                if (_saved.Count < DeepestState)
                {
                    _saved.Add(_state);
                }

                break;
            case 'Q':
                if (_saved.Count > baseOfStack)
                {
                    _state = _saved[^1];
                    _saved.RemoveAt(_saved.Count - 1);
                }

                break;
            case ('c' << 8) | 'm' when _operands.HasNumbers(6):
                _state.Matrix = OperandMatrix().Then(_state.Matrix);
                break;
            case ('g' << 8) | 's' when _operands.TryLast(OperandKind.Name, out var operand):
                SetGraphicsState(content.Slice(operand.Start, operand.Length));
                break;
            case ('D' << 8) | 'o' when _operands.TryLast(OperandKind.Name, out var operand):
                Draw(content.Slice(operand.Start, operand.Length));
                break;
            case ('T' << 8) | 'f' when _operands.Count >= 2 && _operands[_operands.Count - 2] is { Kind: OperandKind.Name } operand:
                _state.Font = _resources.Font(content.Slice(operand.Start, operand.Length));
                _state.FontSize = _operands.Number(1);
                break;
            case ('B' << 8) | 'I':
                if (InlineImage.Read(ref scanner, content) is { } image)
                {
                    AddImage(image);
                }

                break;
            case ('B' << 16) | ('M' << 8) | 'C':
                BeginMarked(false);
                break;
            case ('B' << 16) | ('D' << 8) | 'C':
                BeginMarked(IsHiddenLayer(content));
                break;
            case ('E' << 16) | ('M' << 8) | 'C':
                EndMarked();
                break;
            default:
                ExecuteColor(code);
                break;
        }
    }

    private Affine OperandMatrix() => new(
        _operands.Number(6), _operands.Number(5), _operands.Number(4), _operands.Number(3), _operands.Number(2), _operands.Number(1));

    // "/OC /name BDC": content of a layer, shown or not.
    private bool IsHiddenLayer(ReadOnlySpan<byte> content)
    {
        if (_operands.Count != 2 || _operands[0].Kind != OperandKind.Name || _operands[1].Kind != OperandKind.Name)
        {
            return false;
        }

        Operand tag = _operands[0], name = _operands[1];
        return content.Slice(tag.Start, tag.Length).SequenceEqual("OC"u8)
            && layers.IsHidden(_resources.Properties(content.Slice(name.Start, name.Length)));
    }

    private void BeginMarked(bool hides)
    {
        _marked.Add(hides);
        _hidden += hides ? 1 : 0;
    }

    private void EndMarked()
    {
        if (_marked.Count > 0)
        {
            _hidden -= _marked[^1] ? 1 : 0;
            _marked.RemoveAt(_marked.Count - 1);
        }
    }

    private ReadOnlySpan<byte> Text(Operand operand) => CollectionsMarshal.AsSpan(_operands.Bytes).Slice(operand.Start, operand.Length);
}
