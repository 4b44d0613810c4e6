using Microsoft.Extensions.Logging;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>What the drop folder tells the log: states and numbers, never names of files.</summary>
internal static partial class DropFolderLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "Drop folder {Folder}: nothing is taken now ({Code}): {Detail}. It goes on by itself when this has passed.")]
    public static partial void Stopped(ILogger log, string folder, string code, string detail);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Drop folder {Folder}: files are taken again.")]
    public static partial void GoesOn(ILogger log, string folder);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Information, Message = "Drop folder {Folder}: {Files} files that a worker had claimed before it ended are received now.")]
    public static partial void TakenOver(ILogger log, string folder, int files);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "Drop folder {Folder}: something is not taken ({Code}); the status names it.")]
    public static partial void Refused(ILogger log, string folder, string code);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Error, Message = "Drop folder {Folder}: a claimed file cannot be received; it stays claimed and is tried again.")]
    public static partial void Failed(ILogger log, Exception exception, string folder);
}
