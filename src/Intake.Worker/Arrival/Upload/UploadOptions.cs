namespace Intake.Worker.Arrival.Upload;

/// <summary>What uploads may hold.</summary>
/// <param name="Folder">Where unfinished files are kept; made where it is not there.</param>
internal sealed record UploadOptions(string Folder)
{
    /// <summary>Bytes of the largest file taken; not more than <see cref="Reception.MaxBytes"/>.</summary>
    public long MaxBytes { get; init; } = Reception.MaxBytes;

    /// <summary>Bytes that all unfinished files may have together.</summary>
    public long MaxUnfinishedBytes { get; init; } = 8L * 1024 * 1024 * 1024;

    /// <summary>A file that is sent whole and is not larger is held in memory until it is in the vault; larger ones can be resumed.</summary>
    public int SmallBytes { get; init; } = 256 * 1024;
}
