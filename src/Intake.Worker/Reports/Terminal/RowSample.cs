namespace Intake.Worker.Reports.Terminal;

/// <summary>The first rows of a table that may grow without end, and how many there were in all.</summary>
/// <param name="limit">Rows kept, 0 or more.</param>
internal sealed class RowSample(int limit)
{
    private readonly List<string[]> _rows = [];

    public int Count { get; private set; }

    public IReadOnlyList<string[]> Rows => _rows;

    /// <param name="row">Called only if the row is kept.</param>
    public void Add(Func<string[]> row)
    {
        if (Count < limit)
        {
            _rows.Add(row());
        }

        Count++;
    }
}
