using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.DropFolder;

namespace Intake.Worker.Commands.Submit;

/// <summary>
/// What the given paths hold. A folder that holds an application.yaml is an application named by it; what lies in no such folder belongs to the
/// folder given; a file given by itself is an application of its own, as in the drop folder.
/// </summary>
internal sealed class SubmittedFiles(string? application)
{
    private readonly List<SubmittedFile> _files = [];
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>A name that two folders have: their papers would become one application.</summary>
    public (string Name, string First, string Second)? Ambiguous { get; private set; }

    /// <summary>Sorted by application and name.</summary>
    public IReadOnlyList<SubmittedFile> Files => [.. _files.OrderBy(file => file.Application, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal)];

    /// <param name="path">A file or a folder that exists.</param>
    public void Take(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(full))
        {
            var name = Path.GetFileName(full);
            Add(path, full, application ?? name, name);
            return;
        }

        var home = Home(full);
        TakeFolder(Path.TrimEndingDirectorySeparator(path), new DirectoryInfo(full), home, "");
    }

    private void TakeFolder(string shown, DirectoryInfo folder, string home, string below)
    {
        List<FileSystemInfo> children;
        try
        {
            children = [.. folder.EnumerateFileSystemInfos().OrderBy(child => child.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _files.Add(new SubmittedFile(shown, folder.FullName, home, below, Message.Of("arrival.not_opened", e.Message)));
            return;
        }

        foreach (var child in children)
        {
            var at = $"{shown}/{child.Name}";
            if (child.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                _files.Add(new SubmittedFile(at, child.FullName, home, below + child.Name, Message.Of("arrival.name_not_utf8")));
            }
            else if (child.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                _files.Add(new SubmittedFile(at, child.FullName, home, below + child.Name, Message.Of("arrival.skipped_link")));
            }
            else if (RawName.IsHidden(Encoding.UTF8.GetBytes(child.Name)))
            {
                continue;
            }
            else if (child is not DirectoryInfo inner)
            {
                Add(at, child.FullName, home, below + child.Name);
            }
            else if (application is null && File.Exists(Path.Combine(inner.FullName, ArrivedApplication.FormName)))
            {
                TakeFolder(at, inner, Home(inner.FullName), "");
            }
            else
            {
                TakeFolder(at, inner, home, $"{below}{inner.Name}/");
            }
        }
    }

    private void Add(string shown, string path, string home, string name) => _files.Add(
        new FileInfo(path) is { Exists: true } info && info.Attributes.HasFlag(FileAttributes.Device)
            ? new SubmittedFile(shown, path, home, name, Message.Of("arrival.empty_file"))
            : new SubmittedFile(shown, path, home, name));

    /// <summary>The application of a folder.</summary>
    private string Home(string folder)
    {
        if (application is not null)
        {
            return application;
        }

        var name = Path.GetFileName(folder) is { Length: > 0 } own ? own : folder;
        if (!_folders.TryAdd(name, folder) && _folders[name] != folder)
        {
            Ambiguous ??= (name, _folders[name], folder);
        }

        return name;
    }
}
