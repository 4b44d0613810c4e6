using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>
/// What is known of a drop folder from looking again and again: network shares tell nothing by themselves. A look costs one listing of each
/// folder and one question for each file that does not stand ready yet.
/// </summary>
/// <param name="onRefused">Told once of each thing that is not taken.</param>
internal sealed class DropScan(DropFolderOptions options, TimeProvider time, Action<RefusedArrival> onRefused)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);

    private readonly SeenFolder _root = new(null, []);
    private readonly EmptiedFolders _emptied = new(options, time);
    private readonly Queue<SeenFile> _ready = new();
    private readonly HashSet<SeenFile> _refused = [];
    private readonly List<SeenFile> _goneFiles = [];
    private readonly List<SeenFolder> _goneFolders = [];
    private long _look;
    private TimeSpan _nextDue;

    /// <summary>Files and folders that nobody means, as of the last look.</summary>
    public int Hidden { get; private set; }

    /// <summary>Files that are not ready yet, as of the last look.</summary>
    public int Settling { get; private set; }

    public int Ready => _ready.Count;

    public int RefusedCount => _refused.Count;

    public IEnumerable<RefusedArrival> Refused => _refused.Select(file => file.Refused!);

    /// <summary>Looks through everything once.</summary>
    /// <returns>When the next file may have stood still for long enough, from now.</returns>
    public TimeSpan Look(RawDirectory root)
    {
        _look++;
        Hidden = 0;
        Settling = 0;
        _nextDue = TimeSpan.MaxValue;
        Walk(_root, root);
        return _nextDue;
    }

    /// <summary>The drop folder is another than before or cannot be reached: what was seen says nothing any more.</summary>
    public void Forget()
    {
        _root.Files.Clear();
        _root.Folders.Clear();
        _ready.Clear();
        _refused.Clear();
    }

    /// <returns>The file that stands ready for longest; null for none.</returns>
    public SeenFile? TakeReady() => _ready.TryDequeue(out var file) ? file : null;

    /// <summary>Somebody else took it or removed it.</summary>
    public void Forget(SeenFile file)
    {
        file.Folder.Files.Remove(file.Name);
        _refused.Remove(file);
    }

    /// <summary>This worker took it.</summary>
    public void Take(SeenFile file)
    {
        Forget(file);
        _emptied.Took(file);
    }

    /// <summary>Folders that this worker emptied and that stayed empty, the inner ones first.</summary>
    public IEnumerable<SeenFolder> StaleFolders() => _emptied.Stale(_root).ToList();

    /// <summary>It does not stand still after all.</summary>
    public void Settle(SeenFile file, FileFacts facts)
    {
        file.IsReady = false;
        file.Facts = facts;
        file.Since = time.GetTimestamp();
    }

    public void Refuse(SeenFile file, string code, Message reason)
    {
        file.IsReady = false;
        file.Since = time.GetTimestamp();
        var isNews = file.Refused?.Code != code;
        var refused = file.Refuse(code, reason);
        _refused.Add(file);
        if (isNews)
        {
            onRefused(refused);
        }
    }

    private void Walk(SeenFolder folder, RawDirectory directory)
    {
        folder.Look = _look;
        var entries = 0;
        var files = folder.Files.GetAlternateLookup<ReadOnlySpan<byte>>();
        var seen = 0;
        var isWhole = directory.TryList((name, kind) =>
        {
            entries++;
            if (RawName.IsHidden(name))
            {
                Hidden += folder.Depth == 0 && name.SequenceEqual(ClaimFolder.HomeName) ? 0 : 1;
                return;
            }

            if (kind == EntryKind.Folder)
            {
                Enter(folder, directory, name);
                return;
            }

            if (!files.TryGetValue(name, out var file))
            {
                if (kind == EntryKind.Unknown && directory.TryStat(name, out var facts) == FolderErrors.None && facts.Kind == EntryKind.Folder)
                {
                    Enter(folder, directory, name);
                    return;
                }

                file = new SeenFile(folder, name.ToArray()) { Since = time.GetTimestamp() };
                folder.Files.Add(file.Name, file);
            }

            file.Look = _look;
            seen++;
            if (!file.IsReady && directory.TryStat(name, out var now) == FolderErrors.None)
            {
                Observe(file, now);
            }
        }) == FolderErrors.None;

        // A listing that broke off says nothing about what it did not name.
        if (isWhole)
        {
            Forget(folder, seen);
            _emptied.Saw(folder, entries);
        }
    }

    private void Enter(SeenFolder parent, RawDirectory directory, ReadOnlySpan<byte> name)
    {
        if (!parent.Folders.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var folder))
        {
            folder = new SeenFolder(parent, name.ToArray());
            parent.Folders.Add(folder.Name, folder);
        }

        folder.Look = _look;
        if (folder.Depth > options.MaxDepth)
        {
            RefuseFolder(parent, name, "too_deep", Message.Of("drop.too_deep", folder.Shown));
            return;
        }

        var error = directory.TryOpen(name, out var open);
        using (open)
        {
            if (open is not null)
            {
                Walk(folder, open);
            }
            else if (error is FolderErrors.NoAccess or FolderErrors.NotPermitted)
            {
                RefuseFolder(parent, name, "not_readable", Message.Of("drop.not_readable", folder.Shown));
            }
        }
    }

    /// <summary>A folder that is not entered is listed as what it is: one thing that is not taken.</summary>
    private void RefuseFolder(SeenFolder parent, ReadOnlySpan<byte> name, string code, Message reason)
    {
        var files = parent.Files.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!files.TryGetValue(name, out var file))
        {
            file = new SeenFile(parent, name.ToArray());
            parent.Files.Add(file.Name, file);
        }

        file.Look = _look;
        Refuse(file, code, reason);
    }

    private void Observe(SeenFile file, FileFacts facts)
    {
        if (!facts.StoodStill(file.Facts))
        {
            file.Facts = facts;
            file.Since = time.GetTimestamp();
            file.HasNoLease = false;
            Accept(file);
        }

        if (facts.Kind != EntryKind.File)
        {
            if (file.Refused is not null)
            {
                return;
            }

            var isLink = facts.Kind == EntryKind.Link;
            Refuse(file, isLink ? "link" : "odd_file", Message.Of(isLink ? "drop.link" : "drop.odd_file", file.Shown));
            return;
        }

        var stood = time.GetElapsedTime(file.Since);
        var needed = file.Refused is not null ? LookAgainAfter : file.HasNoLease ? options.SettleWithoutLease : options.Settle;
        if (stood < needed)
        {
            Settling++;
            _nextDue = TimeSpan.FromTicks(Math.Min(_nextDue.Ticks, (needed - stood).Ticks));
        }
        else if (facts.Size > Reception.MaxBytes)
        {
            Refuse(file, "too_large", Message.Of("drop.too_large", file.Shown));
        }
        else if (file.IsNameTooLong)
        {
            Refuse(file, "name_too_long", Message.Of("drop.name_too_long", file.Folder.Application));
        }
        else
        {
            file.IsReady = true;
            _ready.Enqueue(file);
        }
    }

    private void Accept(SeenFile file)
    {
        file.Refused = null;
        _refused.Remove(file);
    }

    private void Forget(SeenFolder folder, int seen)
    {
        if (seen != folder.Files.Count)
        {
            _goneFiles.AddRange(folder.Files.Values.Where(file => file.Look != _look));
            foreach (var file in _goneFiles)
            {
                folder.Files.Remove(file.Name);
                _refused.Remove(file);
            }

            _goneFiles.Clear();
        }

        _goneFolders.AddRange(folder.Folders.Values.Where(child => child.Look != _look));
        foreach (var child in _goneFolders)
        {
            folder.Folders.Remove(child.Name);
            ForgetBelow(child);
        }

        _goneFolders.Clear();
    }

    private void ForgetBelow(SeenFolder folder)
    {
        _refused.ExceptWith(folder.Files.Values);
        foreach (var child in folder.Folders.Values)
        {
            ForgetBelow(child);
        }
    }
}
