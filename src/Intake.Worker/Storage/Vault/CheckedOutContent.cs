namespace Intake.Worker.Storage.Vault;

/// <summary>A content as a file of this machine.</summary>
/// <param name="path">Where it can be read.</param>
/// <param name="isCopy">Whether the file was made for this purpose and goes with this object.</param>
internal sealed class CheckedOutContent(string path, bool isCopy) : IDisposable
{
    public string Path => path;

    public void Dispose()
    {
        if (isCopy)
        {
            TransientFolder.Clear(path);
        }
    }
}
