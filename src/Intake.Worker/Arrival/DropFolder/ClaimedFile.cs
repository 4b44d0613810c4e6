using System.Text;
using Intake.Extraction.Messages;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>A file that nobody but this worker takes, on its way to its receipt. One task at a time has it.</summary>
internal sealed class ClaimedFile(ClaimBatch batch, ClaimEntry entry, SafeFileHandle? file) : IDisposable
{
    public ClaimFolder Claims => batch.Claims;

    public ClaimEntry Entry => entry;

    /// <summary>Open for reading; null when it must be opened first.</summary>
    public SafeFileHandle? File { get; private set; } = file;

    /// <summary>Whether it may have been received before, or changed since: then its hash decides.</summary>
    public bool IsUnsure { get; set; } = file is null;

    public int Failures { get; set; }

    /// <summary>When it is tried again after a failure, by the clock that never jumps.</summary>
    public long Since { get; set; }

    /// <param name="version">1, or more for what was written to the file after it had been received.</param>
    public ArrivingFile Arriving(int version) => new(
        version == 1 ? $"drop:{Claims.Token}-{entry.Number}" : $"drop:{Claims.Token}-{entry.Number}.{version}",
        entry.Application,
        entry.Name,
        ArrivalSource.DropFolder,
        entry.IsForm)
    {
        Refused = entry.IsMisplaced ? new Refusal("form_misplaced", Message.Of("drop.form_misplaced", entry.Name)) : null,
    };

    /// <returns>The error of the system; that it is not there is one.</returns>
    public int TryOpen()
    {
        if (File is not null)
        {
            return FolderErrors.None;
        }

        var error = Claims.Folder.TryOpenFile(Encoding.Latin1.GetBytes(entry.Number), out var opened);
        File = opened;
        return error;
    }

    /// <summary>Removes the file: its bytes are in the vault and its arrival is in the record, both on the disk.</summary>
    public void Remove()
    {
        _ = Claims.Folder.TryRemoveFile(Encoding.Latin1.GetBytes(entry.Number));
        Finish();
    }

    /// <summary>There is nothing more to do for it here.</summary>
    public void Finish()
    {
        Dispose();
        batch.Done();
    }

    /// <summary>Closes the file; it stays claimed.</summary>
    public void Dispose()
    {
        File?.Dispose();
        File = null;
    }
}
