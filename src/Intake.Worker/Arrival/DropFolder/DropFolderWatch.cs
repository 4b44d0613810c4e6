using Intake.Worker.Storage;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>The drop folder as it is at this moment: reached or not, the same as before or another (a share mounted over it), with this worker's claims in it.</summary>
internal sealed class DropFolderWatch(string folder, DropFolderOptions options, TimeProvider time, Action<RefusedArrival> onRefused) : IDisposable
{
    private const int ShareWhileIdle = 2;

    private readonly DropScan _scan = new(options, time, onRefused);
    private readonly Leftovers _leftovers = new();
    private ClaimFolder? _claims;
    private RawDirectory? _root;
    private FileFacts _rootFacts;
    private long _looked;
    private long? _searched;
    private TimeSpan _pause;

    /// <summary>Whether the folder itself could be read at the last look.</summary>
    public bool IsReached => _root is not null;

    public bool HasReady => _root is not null && _scan.Ready > 0;

    public int Waiting => _scan.Ready + _scan.Settling;

    public int Hidden => _scan.Hidden;

    public IEnumerable<RefusedArrival> Refused => _scan.Refused;

    public int RefusedCount => _scan.RefusedCount;

    public TimeSpan UntilNextLook => TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (_pause - time.GetElapsedTime(_looked)).Ticks));

    /// <summary>Looks through the folder where it is time to.</summary>
    /// <param name="share">Looking takes one part in so many of the time.</param>
    /// <returns>Files that a worker which is no more had claimed.</returns>
    /// <exception cref="StorageException">The folder cannot be reached, or no claims can be made in it.</exception>
    public List<ClaimedFile> Look(int share)
    {
        var start = time.GetTimestamp();
        if (_looked != 0 && time.GetElapsedTime(_looked, start) < _pause)
        {
            return [];
        }

        _looked = start;
        _pause = options.ScanInterval;
        Reach();
        var due = _scan.Look(_root!);
        RemoveStale();
        var found = Search();
        var took = time.GetElapsedTime(start);
        _looked = time.GetTimestamp();

        // While nothing is ready and something settles, nobody works and all wait for the next look: after a large drop that would take long.
        var most = _scan is { Ready: 0, Settling: > 0 } ? Math.Min(share, ShareWhileIdle) : share;
        _pause = TimeSpan.FromTicks(Math.Max((took * most).Ticks, Math.Min(options.ScanInterval.Ticks, due.Ticks)));
        return found;
    }

    /// <inheritdoc cref="Claiming.Claim"/>
    public List<ClaimedFile> Claim() => new Claiming(_scan, options, time).Claim(_root!, _claims!);

    public void Dispose()
    {
        Leave();
        _leftovers.Tidy();
        _leftovers.Dispose();
        _ = _claims?.RemoveIfEmpty();
        _claims?.Dispose();
    }

    private void Reach()
    {
        var error = RawDirectory.TryOpen(folder, out var root);
        if (root is null || root.TryStat(out var facts) != FolderErrors.None)
        {
            root?.Dispose();
            Leave();
            throw SystemErrors.Exception(error, $"open the drop folder {folder}");
        }

        if (_claims is { IsThere: false } || !facts.IsSameFile(_rootFacts))
        {
            // Another folder stands there now, or somebody cleared it: what lies claimed in the old one is found again when it comes back.
            _claims?.Dispose();
            _claims = null;
            _leftovers.Dispose();
            _scan.Forget();
            _searched = null;
        }

        _root?.Dispose();
        _root = root;
        _rootFacts = facts;
        if (_claims is null && ClaimFolder.TryMake(root, out _claims) is var failed and not FolderErrors.None)
        {
            throw SystemErrors.Exception(failed, $"make .intake/claimed in the drop folder {folder}");
        }
    }

    private void Leave()
    {
        _root?.Dispose();
        _root = null;
    }

    private List<ClaimedFile> Search()
    {
        _leftovers.Tidy();
        if (_searched is { } at && time.GetElapsedTime(at) < options.LeftoverInterval)
        {
            return [];
        }

        _searched = time.GetTimestamp();
        return _leftovers.TakeOver(_root!, _claims!);
    }

    private void RemoveStale()
    {
        using var folders = new OpenFolders(_root!);
        foreach (var stale in _scan.StaleFolders())
        {
            // Only an empty folder can be removed; somebody who has just put something into it keeps it.
            if (folders.TryGet(stale.Parent!, out var parent) == FolderErrors.None && parent!.TryRemoveFolder(stale.Name) != FolderErrors.None)
            {
                stale.EmptiedAt = null;
            }
        }
    }
}
