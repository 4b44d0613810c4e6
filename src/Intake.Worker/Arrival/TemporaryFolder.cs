using System.Globalization;
using System.Security.Cryptography;

namespace Intake.Worker.Arrival;

/// <summary>A private folder for what archives unpack to, gone when disposed. Files in it get numbers, never the names strangers gave them.</summary>
/// <param name="parent">The folder to make it in, made where it is not there; null for the system's temporary folder.</param>
internal sealed class TemporaryFolder(string? parent = null) : IDisposable
{
    private const string Prefix = "intake-";

    private DirectoryInfo? _folder;
    private int _next;

    /// <summary>The full path of a file that does not exist yet.</summary>
    public string NewPath()
    {
        // Created on first use: most runs unpack nothing.
        _folder ??= parent is null ? Directory.CreateTempSubdirectory(Prefix) : Directory.CreateDirectory(Path.Join(parent, Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true)));
        return Path.Combine(_folder.FullName, (_next++).ToString("D6", CultureInfo.InvariantCulture));
    }

    /// <summary>Removes what a process that was killed left behind in a folder of its own.</summary>
    /// <param name="before">Only what was made before: another worker of the same folder may be at what is younger.</param>
    public static void ClearLeftovers(string parent, DateTimeOffset before)
    {
        if (!Directory.Exists(parent))
        {
            return;
        }

        foreach (var left in new DirectoryInfo(parent).EnumerateDirectories(Prefix + "*").Where(left => left.LastWriteTimeUtc <= before.UtcDateTime))
        {
            try
            {
                left.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Copies of what the vault holds: they harm nobody and go at another start.
            }
        }
    }

    public void Dispose()
    {
        try
        {
            _folder?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder by itself; failing the run for it would be worse.
        }

        _folder = null;
    }
}
