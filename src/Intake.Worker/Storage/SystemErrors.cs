using System.Runtime.InteropServices;

namespace Intake.Worker.Storage;

/// <summary>What an error number of the system (errno, the same on x64 and arm64) means for a store.</summary>
internal static class SystemErrors
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int Exists = 17;
    public const int TooManyLinks = 31;
    public const int NoSuchCall = 38;
    public const int NotSupported = 95;

    /// <param name="doing">What was being done and to what, after "cannot": "write /vault/x".</param>
    public static StorageException Exception(int error, string doing) =>
        new(FaultOf(error), $"cannot {doing}: {Marshal.GetPInvokeErrorMessage(error)} (error {error})");

    /// <param name="failure">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> of the runtime.</param>
    /// <inheritdoc cref="Exception(int, string)"/>
    public static StorageException Exception(Exception failure, string doing) =>
        failure as StorageException ?? new StorageException(FaultOf(failure), $"cannot {doing}: {failure.Message}", failure);

    /// <summary>Whether this is how the runtime says that a file system call failed.</summary>
    public static bool IsFileFailure(Exception failure) => failure is IOException or UnauthorizedAccessException;

    // The runtime keeps the number where it has no exception of its own for it.
    private static StorageFault FaultOf(Exception failure) =>
        failure is UnauthorizedAccessException ? StorageFault.ReadOnly : failure.HResult is > 0 and < 4096 and var error ? FaultOf(error) : StorageFault.Unavailable;

    private static StorageFault FaultOf(int error) => error switch
    {
        // ENOSPC, EDQUOT, EFBIG (a limit on the size of files)
        28 or 122 or 27 => StorageFault.Full,

        // EROFS, EACCES, EPERM
        30 or 13 or NotPermitted => StorageFault.ReadOnly,

        // EIO, EUCLEAN, EBADMSG, EREMOTEIO
        5 or 117 or 74 or 121 => StorageFault.Damaged,

        // ENOENT of a folder that was there, ENODEV, ESTALE, ETIMEDOUT, ENOTCONN, EMFILE … : it may be another time.
        _ => StorageFault.Unavailable,
    };
}
