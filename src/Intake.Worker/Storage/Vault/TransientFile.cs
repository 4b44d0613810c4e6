namespace Intake.Worker.Storage.Vault;

/// <summary>A file in the making; its name goes when disposed, unless it was given away.</summary>
internal sealed class TransientFile(NewFile file) : IDisposable
{
    private bool _isGiven;

    public string Path => file.Path;

    /// <inheritdoc cref="NewFile.Write"/>
    public void Write(ReadOnlySpan<byte> data) => file.Write(data);

    /// <inheritdoc cref="NewFile.Sync"/>
    public void Sync() => file.Sync();

    /// <summary>The file bears another name now, or somebody else clears it.</summary>
    public void Give() => _isGiven = true;

    public void Dispose()
    {
        file.Dispose();
        if (!_isGiven)
        {
            TransientFolder.Clear(file.Path);
        }
    }
}
