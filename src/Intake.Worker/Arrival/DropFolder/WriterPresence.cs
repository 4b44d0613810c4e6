namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Whether somebody has a file open for writing.</summary>
internal enum WriterPresence
{
    None,
    Present,

    /// <summary>The file system cannot tell (network shares), or not to us (a file of another user).</summary>
    Unknown,
}
