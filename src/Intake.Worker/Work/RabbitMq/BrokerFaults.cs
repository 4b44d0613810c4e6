using System.Net.Sockets;
using System.Security.Authentication;
using Intake.Worker.Storage;
using RabbitMQ.Client.Exceptions;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>What the failures of the broker mean, and a limit to every call.</summary>
internal static class BrokerFaults
{
    private const ushort NotFound = 404;
    private const ushort PreconditionFailed = 406;

    /// <summary>Makes a call that ends within the limit, one way or the other.</summary>
    /// <param name="doing">What is being done, after "cannot".</param>
    /// <exception cref="StorageException">The broker is away, refuses, or takes longer.</exception>
    public static async Task<T> WithinAsync<T>(
        BrokerSettings settings, TimeSpan limit, string doing, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            // The client does not look at the token everywhere.
            return await call(limited.Token).WaitAsync(limited.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && Fault(e, settings, doing) is { } fault)
        {
            throw fault;
        }
    }

    /// <inheritdoc cref="WithinAsync{T}"/>
    public static Task WithinAsync(BrokerSettings settings, TimeSpan limit, string doing, Func<CancellationToken, Task> call, CancellationToken cancellation) =>
        WithinAsync(
            settings,
            limit,
            doing,
            async limited =>
            {
                await call(limited).ConfigureAwait(false);
                return true;
            },
            cancellation);

    /// <summary>Whether it is the broker's failure and not a mistake of the program.</summary>
    public static bool IsFault(Exception exception) => exception is RabbitMQClientException or IOException or SocketException or TimeoutException
        or OperationCanceledException or ObjectDisposedException or AuthenticationException;

    public static bool IsTimeout(Exception exception) =>
        exception is StorageException { InnerException: OperationCanceledException or TimeoutException };

    /// <summary>Whether the broker has no such queue: somebody deleted it while we were connected.</summary>
    public static bool IsMissingQueue(StorageException failure) => failure.InnerException is OperationInterruptedException { ShutdownReason.ReplyCode: NotFound };

    /// <summary>Whether the broker has a queue of this name with other arguments.</summary>
    public static bool IsOtherQueue(Exception exception) => exception is OperationInterruptedException { ShutdownReason.ReplyCode: PreconditionFailed };

    private static StorageException? Fault(Exception exception, BrokerSettings settings, string doing) => exception switch
    {
        StorageException known => known,
        OperationCanceledException or TimeoutException => Unavailable(exception, settings, doing, "no answer within the limit of time"),
        PublishReturnException => Unavailable(exception, settings, doing, "the queue is not there"),
        BrokerUnreachableException { InnerException: { } inner } => Unavailable(exception, settings, doing, inner.Message),
        _ when IsFault(exception) => Unavailable(exception, settings, doing, exception.Message),
        _ => null,
    };

    private static StorageException Unavailable(Exception exception, BrokerSettings settings, string doing, string why) =>
        new(StorageFault.Unavailable, $"RabbitMQ at {settings.Where}: cannot {doing}: {why}", exception);
}
