namespace Intake.Extraction.Reading.Pdf.Content;

/// <content>Text state, positioning and showing.</content>
internal sealed partial class ContentInterpreter
{
    private bool ExecuteText(int code)
    {
        switch (code)
        {
            case ('B' << 8) | 'T':
                _cursor.Begin();
                return true;
            case ('E' << 8) | 'T':
                return true;
            case ('T' << 8) | 'c':
                _state.CharacterSpacing = _operands.Number(1);
                return true;
            case ('T' << 8) | 'w':
                _state.WordSpacing = _operands.Number(1);
                return true;
            case ('T' << 8) | 'z':
                _state.HorizontalScale = _operands.Number(1) / 100;
                return true;
            case ('T' << 8) | 'L':
                _state.Leading = _operands.Number(1);
                return true;
            case ('T' << 8) | 's':
                _state.Rise = _operands.Number(1);
                return true;
            case ('T' << 8) | 'r':
                _state.RenderingMode = (int)Math.Clamp(_operands.Number(1), 0, 7);
                return true;
            case ('T' << 8) | 'd':
                _cursor.NextLine(_operands.Number(2), _operands.Number(1));
                return true;
            case ('T' << 8) | 'D':
                _state.Leading = -_operands.Number(1);
                _cursor.NextLine(_operands.Number(2), _operands.Number(1));
                return true;
            case ('T' << 8) | 'm':
                if (_operands.HasNumbers(6))
                {
                    _cursor.SetMatrix(OperandMatrix());
                }

                return true;
            case ('T' << 8) | '*':
                _cursor.NextLine(0, -_state.Leading);
                return true;
            case ('T' << 8) | 'j':
                ShowLast();
                return true;
            case ('T' << 8) | 'J':
                ShowArray();
                return true;
            case '\'':
                _cursor.NextLine(0, -_state.Leading);
                ShowLast();
                return true;
            case '"':
                _state.WordSpacing = _operands.Number(3);
                _state.CharacterSpacing = _operands.Number(2);
                _cursor.NextLine(0, -_state.Leading);
                ShowLast();
                return true;
            default:
                return false;
        }
    }

    private void ShowLast()
    {
        if (_operands.TryLast(OperandKind.String, out var operand))
        {
            _cursor.BeginShow();
            _cursor.Show(_state, Text(operand), Traits());
        }
    }

    private void ShowArray()
    {
        _cursor.BeginShow();
        var traits = Traits();
        for (var i = 0; i < _operands.Count; i++)
        {
            var operand = _operands[i];
            switch (operand.Kind)
            {
                case OperandKind.Number:
                    _cursor.Adjust(_state, operand.Number);
                    break;
                case OperandKind.String:
                    _cursor.Show(_state, Text(operand), traits);
                    break;
            }
        }
    }

    private GlyphTraits Traits()
    {
        // 3 paints nothing, 7 only adds to the clip.
        if (_state.RenderingMode is 3 or 7 || _state.FillIsTransparent || _hidden > 0)
        {
            return GlyphTraits.Invisible;
        }

        return _state.FillIsWhite && _state.RenderingMode is 0 or 4 ? GlyphTraits.White : GlyphTraits.None;
    }
}
