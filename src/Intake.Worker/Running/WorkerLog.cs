using Intake.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>What the worker says about its work and about itself: ids, states, codes and durations, never names of files or persons or words out of documents.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(101, LogLevel.Information, "worker {Worker} {Version} started: record {Record}, vault {Vault}, inbox {Inbox}, {Jobs} children")]
    public static partial void Started(ILogger log, string worker, string version, string record, string vault, string inbox, int jobs);

    [LoggerMessage(102, LogLevel.Information, "worker {Worker} stopped")]
    public static partial void Stopped(ILogger log, string worker);

    [LoggerMessage(104, LogLevel.Debug, "{Job} done in {Milliseconds:0} ms")]
    public static partial void Done(ILogger log, string job, double milliseconds);

    [LoggerMessage(105, LogLevel.Information, "{Job} put off for {Seconds:0.0} s after attempt {Attempt}: {Code}")]
    public static partial void Delayed(ILogger log, string job, double seconds, int attempt, string code);

    [LoggerMessage(106, LogLevel.Warning, "{Job} parked: {Code}")]
    public static partial void Parked(ILogger log, string job, string code);

    [LoggerMessage(107, LogLevel.Error, "{Job} failed in the program: {Words}")]
    public static partial void Broken(ILogger log, string job, string words);

    [LoggerMessage(108, LogLevel.Warning, "a store takes nothing now, trying again in {Seconds:0.0} s: {Fault}: {Words}")]
    public static partial void StoreHeld(ILogger log, StorageFault fault, string words, double seconds);

    [LoggerMessage(109, LogLevel.Information, "the stores take again")]
    public static partial void StoresBack(ILogger log);

    [LoggerMessage(110, LogLevel.Warning, "tickets wait: {Fault}: {Words}")]
    public static partial void RelayHeld(ILogger log, StorageFault fault, string words);

    [LoggerMessage(111, LogLevel.Warning, "broker: {Words}")]
    public static partial void Broker(ILogger log, string words);

    [LoggerMessage(112, LogLevel.Warning, "children are not wholly shut in: {Words}")]
    public static partial void NotShutIn(ILogger log, string words);
}
