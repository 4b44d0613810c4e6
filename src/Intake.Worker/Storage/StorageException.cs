namespace Intake.Worker.Storage;

/// <summary>The vault or the record could not keep or give something. Whoever was told so must not acknowledge what it holds.</summary>
/// <param name="fault">What kind of trouble it is.</param>
/// <param name="message">The system's words and what was being done; for the log and for <c>/health/ready</c>.</param>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    public StorageFault Fault => fault;
}

/// <summary>What is wrong with a store. Each may pass: the same is tried again later.</summary>
public enum StorageFault
{
    /// <summary>No space left (ENOSPC, EDQUOT, SQLITE_FULL, 53100).</summary>
    Full,

    /// <summary>The file system or the database does not take writes (EROFS, EACCES, SQLITE_READONLY, 25006).</summary>
    ReadOnly,

    /// <summary>The server or the share cannot be reached, or is locked by another.</summary>
    Unavailable,

    /// <summary>The device failed (EIO, SQLITE_IOERR) or what it gave is not what was kept.</summary>
    Damaged,
}
