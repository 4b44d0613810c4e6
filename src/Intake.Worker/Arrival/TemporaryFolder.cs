using System.Globalization;

namespace Intake.Worker.Arrival;

/// <summary>A private folder for what archives unpack to, gone when disposed. Files in it get numbers, never the names strangers gave them.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private DirectoryInfo? _folder;
    private int _next;

    /// <summary>The full path of a file that does not exist yet.</summary>
    public string NewPath()
    {
        // Created on first use: most runs unpack nothing.
        _folder ??= Directory.CreateTempSubdirectory("intake-");
        return Path.Combine(_folder.FullName, (_next++).ToString("D6", CultureInfo.InvariantCulture));
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
