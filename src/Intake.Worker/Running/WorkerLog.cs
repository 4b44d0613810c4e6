using Intake.Worker.Processing;
using Intake.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>What the worker says about files and about itself: ids, states, codes and durations, never names of files or persons or words out of documents.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(101, LogLevel.Information, "worker {Worker} started, version {Version}")]
    public static partial void Started(ILogger log, string worker, string version);

    [LoggerMessage(102, LogLevel.Information, "worker {Worker} stopped")]
    public static partial void Stopped(ILogger log, string worker);

    [LoggerMessage(103, LogLevel.Information, "received {Item}: {State}")]
    public static partial void Received(ILogger log, string item, string state);

    /// <param name="hash">The first eight digits are enough to find it.</param>
    [LoggerMessage(104, LogLevel.Information, "examined {Hash} in {Milliseconds:0} ms: {Outcome}")]
    public static partial void Examined(ILogger log, string hash, string outcome, double milliseconds);

    [LoggerMessage(105, LogLevel.Information, "assessed {Application}, revision {Revision}, in {Milliseconds:0} ms: {Changes} changes")]
    public static partial void Assessed(ILogger log, string application, long revision, int changes, double milliseconds);

    [LoggerMessage(106, LogLevel.Information, "{Job} put off for {Seconds:0.0} s: {Code}")]
    public static partial void Delayed(ILogger log, string job, string code, double seconds);

    [LoggerMessage(107, LogLevel.Warning, "{Item} parked: {Code}")]
    public static partial void Parked(ILogger log, string item, string code);

    [LoggerMessage(108, LogLevel.Error, "a store failed: {Fault}: {Words}")]
    public static partial void StorageFailed(ILogger log, StorageFault fault, string words);

    [LoggerMessage(109, LogLevel.Information, "an examining process ended: {Reason}")]
    public static partial void ChildEnded(ILogger log, ChildEnd reason);

    [LoggerMessage(110, LogLevel.Warning, "the carrier of tickets is lost: {Words}")]
    public static partial void DispatcherLost(ILogger log, string words);

    [LoggerMessage(111, LogLevel.Information, "the carrier of tickets is back")]
    public static partial void DispatcherBack(ILogger log);
}
