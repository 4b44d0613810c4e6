using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;

namespace Intake.Worker.Arrival;

/// <summary>Everything that the given paths hold, in an order that does not depend on the order they were given or found in.</summary>
internal sealed class Arrivals
{
    private readonly List<ArrivedFile> _files = [];
    private readonly List<SkippedFile> _skipped = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly ArchiveExpansion _expansion;
    private readonly ReadingLimits _limits;

    private Arrivals(TemporaryFolder folder, ReadingLimits limits)
    {
        _limits = limits;
        _expansion = new ArchiveExpansion(folder, limits);
    }

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<ArrivedFile> Files { get; private set; }

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<SkippedFile> Skipped { get; private set; }

    /// <param name="paths">Files and folders that exist.</param>
    /// <param name="folder">Where archives are unpacked to.</param>
    public static Arrivals Collect(IEnumerable<string> paths, TemporaryFolder folder, ReadingLimits limits)
    {
        var arrivals = new Arrivals(folder, limits);
        foreach (var path in paths.OrderBy(path => path, StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                arrivals.TakeFolder(path);
            }
            else
            {
                arrivals.TakeFile(path, path);
            }
        }

        arrivals.Files = [.. arrivals._files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        arrivals.Skipped = [.. arrivals._skipped.OrderBy(file => file.Name, StringComparer.Ordinal)];
        return arrivals;
    }

    private void TakeFolder(string given)
    {
        var pending = new Stack<(string Name, DirectoryInfo Folder)>();
        pending.Push((given.Length > 1 ? given.TrimEnd('/') : given, new DirectoryInfo(given)));
        while (pending.TryPop(out var here))
        {
            List<FileSystemInfo> children;
            try
            {
                children = [.. here.Folder.EnumerateFileSystemInfos().OrderBy(child => child.Name, StringComparer.Ordinal)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _files.Add(new ArrivedFile(here.Name, null, new Refusal("not_opened", Message.Of("arrival.not_opened", e.Message))));
                continue;
            }

            foreach (var child in children)
            {
                var name = here.Name == "/" ? "/" + child.Name : $"{here.Name}/{child.Name}";
                if (name.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    // Its bytes are no UTF-8, so that it cannot even be asked what it is.
                    _files.Add(new ArrivedFile(name, null, new Refusal("not_opened", Message.Of("arrival.name_not_utf8"))));
                }
                else if (child.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    _skipped.Add(new SkippedFile(name, Message.Of("arrival.skipped_link")));
                }
                else if (child.Name.StartsWith('.') || child.Name == "__MACOSX")
                {
                    _skipped.Add(new SkippedFile(name, Message.Of("arrival.skipped_hidden")));
                }
                else if (child is DirectoryInfo folder)
                {
                    pending.Push((name, folder));
                }
                else
                {
                    TakeFile(name, child.FullName);
                }
            }
        }
    }

    private void TakeFile(string name, string path)
    {
        // The same file may be given twice, alone and by its folder.
        if (!_paths.Add(Path.GetFullPath(path)))
        {
            return;
        }

        if (string.Equals(Path.GetFileName(path), ArrivedApplication.FormName, StringComparison.Ordinal))
        {
            _files.Add(new ArrivedFile(name, path));
            return;
        }

        var look = FileExamination.Look(path, _limits);
        if (look.IsArchive)
        {
            _files.AddRange(_expansion.Expand(name, path, _skipped.Add));
        }
        else
        {
            _files.Add(new ArrivedFile(name, path, look.Refused));
        }
    }
}
