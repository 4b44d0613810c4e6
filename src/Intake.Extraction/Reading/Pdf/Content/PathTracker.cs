namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>Follows path construction only as far as rectangles go: fills that could hide, underlie or be a code's modules, and clips.</summary>
internal sealed class PathTracker
{
    private readonly List<Area> _shapes = [];
    private bool _isOpen;
    private bool _isOdd;
    private Area _bounds;
    private double _startX;
    private double _startY;

    /// <summary>Set by W and W*: the next painting operator makes the path a clip.</summary>
    public bool ClipsNext { get; set; }

    public IReadOnlyList<Area> Shapes
    {
        get
        {
            Finish();
            return _shapes;
        }
    }

    /// <summary>The path as one rectangle; null if it is anything else, which then clips nothing here.</summary>
    public Area? AsRectangle()
    {
        Finish();
        return _shapes.Count == 1 && !_isOdd ? _shapes[0] : null;
    }

    public void Rectangle(in Affine matrix, double x, double y, double width, double height)
    {
        Finish();
        _isOdd |= !matrix.KeepsRectangles;
        Add(matrix.Apply(x, y, x + width, y + height));
    }

    public void MoveTo(in Affine matrix, double x, double y)
    {
        Finish();
        _startX = matrix.X(x, y);
        _startY = matrix.Y(x, y);
        _bounds = new Area(_startX, _startY, _startX, _startY);
    }

    public void LineTo(in Affine matrix, double x, double y)
    {
        double px = matrix.X(x, y), py = matrix.Y(x, y);
        _isOdd |= px != _startX && py != _startY && !OnCorner(px, py);
        _bounds = new Area(Math.Min(_bounds.X0, px), Math.Min(_bounds.Y0, py), Math.Max(_bounds.X1, px), Math.Max(_bounds.Y1, py));
        _isOpen = true;
    }

    public void CurveTo(in Affine matrix, double x, double y)
    {
        _isOdd = true;
        LineTo(matrix, x, y);
    }

    public void Clear()
    {
        _shapes.Clear();
        _isOpen = _isOdd = ClipsNext = false;
    }

    // The corner across from the start of a rectangle drawn by lines.
    private bool OnCorner(double x, double y) =>
        (x == _bounds.X0 || x == _bounds.X1 || _bounds.Width == 0) && (y == _bounds.Y0 || y == _bounds.Y1 || _bounds.Height == 0);

    private void Finish()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Add(_bounds);
        }
    }

    private void Add(Area area)
    {
        if (_shapes.Count < PageInk.MostRectangles)
        {
            _shapes.Add(area);
        }
    }
}
