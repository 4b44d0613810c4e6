namespace Intake.Matching.Allocation;

/// <summary>How much the searches of one problem may still do, counted in partial allocations looked at, never in time.</summary>
/// <param name="most">What one search may take.</param>
internal sealed class WorkBudget(long most)
{
    /// <summary>All searches together take no more than so many full ones.</summary>
    private const int SearchesAtMost = 6;

    private long _left = SearchesAtMost * most;

    /// <summary>What all searches together may take.</summary>
    public long All => SearchesAtMost * most;

    /// <summary>What the next search may take.</summary>
    public long Allowed => Math.Max(0, Math.Min(most, _left));

    /// <summary>Everything looked at so far.</summary>
    public long Work { get; private set; }

    /// <param name="work">Things looked at.</param>
    /// <param name="worth">As how many partial allocations they count.</param>
    public void Spend(long work, long worth)
    {
        Work += work;
        _left -= worth;
    }
}
