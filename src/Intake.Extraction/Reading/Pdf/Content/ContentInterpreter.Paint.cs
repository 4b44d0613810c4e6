namespace Intake.Extraction.Reading.Pdf.Content;

/// <content>Paths and colours, as far as they hide or show text or draw the modules of a code.</content>
internal sealed partial class ContentInterpreter
{
    private bool ExecutePath(int code)
    {
        switch (code)
        {
            case ('r' << 8) | 'e':
                _path.Rectangle(_state.Matrix, _operands.Number(4), _operands.Number(3), _operands.Number(2), _operands.Number(1));
                return true;
            case 'm':
                _path.MoveTo(_state.Matrix, _operands.Number(2), _operands.Number(1));
                return true;
            case 'l':
                _path.LineTo(_state.Matrix, _operands.Number(2), _operands.Number(1));
                return true;
            case 'c' or 'v' or 'y':
                _path.CurveTo(_state.Matrix, _operands.Number(2), _operands.Number(1));
                return true;
            case 'h':
                return true;
            case 'W' or ('W' << 8) | '*':
                _path.ClipsNext = true;
                return true;
            case 'f' or 'F' or ('f' << 8) | '*' or 'B' or ('B' << 8) | '*' or 'b' or ('b' << 8) | '*':
                Fill();
                EndPath();
                return true;
            case 'S' or 's':
                ink.HasShapes = true;
                EndPath();
                return true;
            case 'n':
                EndPath();
                return true;
            case ('s' << 8) | 'h':
                // A shading fills all that the clip leaves.
                ink.HasShapes = true;
                ink.Fills.Add(_state.Clip);
                return true;
            default:
                return false;
        }
    }

    private void Fill()
    {
        if (_state.FillIsWhite || _state.FillIsTransparent || _hidden > 0)
        {
            return;
        }

        ink.HasShapes = true;
        foreach (var shape in _path.Shapes)
        {
            if (ink.Fills.Count < PageInk.MostRectangles)
            {
                ink.Fills.Add(shape.Intersect(_state.Clip));
            }
        }
    }

    private void EndPath()
    {
        if (_path.ClipsNext && _path.AsRectangle() is { } rectangle)
        {
            _state.Clip = _state.Clip.Intersect(rectangle);
        }

        _path.Clear();
    }

    private void ExecuteColor(int code)
    {
        switch (code)
        {
            case 'g':
                _state.FillIsWhite = _operands.Number(1) >= 1;
                break;
            case ('r' << 8) | 'g':
                _state.FillIsWhite = AllNumbers(3, 1);
                break;
            case 'k':
                _state.FillIsWhite = AllNumbers(4, 0);
                break;
            case ('c' << 8) | 's':
                // Every colour space begins with black or full ink.
                _state.FillIsWhite = false;
                break;
            case ('s' << 8) | 'c' or ('s' << 16) | ('c' << 8) | 'n':
                // Three components are some RGB and four some CMYK; of a single one it is unknown which end is white.
                _state.FillIsWhite = _operands.Count == 3 ? AllNumbers(3, 1) : _operands.Count == 4 && AllNumbers(4, 0);
                break;
        }
    }

    private bool AllNumbers(int count, double value)
    {
        for (var i = 1; i <= count; i++)
        {
            if (_operands.Count < i || _operands.Number(i) != value)
            {
                return false;
            }
        }

        return true;
    }
}
