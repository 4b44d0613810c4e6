namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Error numbers of the system (errno, the same on x64 and arm64) that a drop folder must tell apart; 0 is none.</summary>
internal static class FolderErrors
{
    public const int None = 0;
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int WouldBlock = 11;
    public const int NoAccess = 13;
    public const int Exists = 17;
    public const int OtherFileSystem = 18;
    public const int NoFolder = 20;
    public const int Invalid = 22;
    public const int TooManyOpen = 24;
    public const int NoSuchCall = 38;
    public const int NotEmpty = 39;
    public const int IsLink = 40;
}
