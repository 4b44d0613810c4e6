using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Intake.Worker.Work.Local;

/// <summary>Carries tickets within one process: a bounded channel for each kind of job. What is in them is lost with the process and published again from the record.</summary>
/// <param name="room">Tickets of a kind that may wait; whoever publishes more waits.</param>
internal sealed class LocalDispatcher(int room) : IDispatcher
{
    private readonly FrozenDictionary<JobKind, Channel<JobTicket>> _channels =
        Enum.GetValues<JobKind>().ToFrozenDictionary(kind => kind, _ => Channel.CreateBounded<JobTicket>(room));

    public bool IsDurable => false;

    public async Task PublishAsync(IReadOnlyList<JobTicket> tickets, CancellationToken cancellation)
    {
        foreach (var ticket in tickets)
        {
            await _channels[ticket.Kind].Writer.WriteAsync(ticket, cancellation).ConfigureAwait(false);
        }
    }

    public async IAsyncEnumerable<TicketDelivery> ReceiveAsync(JobKind kind, int ahead, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var room = new SemaphoreSlim(ahead);
        var channel = _channels[kind];
        while (true)
        {
            JobTicket ticket;
            try
            {
                await room.WaitAsync(cancellation).ConfigureAwait(false);
                ticket = await channel.Reader.ReadAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return new Delivery(ticket, channel.Writer, room);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Delivery(JobTicket ticket, ChannelWriter<JobTicket> back, SemaphoreSlim room) : TicketDelivery
    {
        public override JobTicket Ticket => ticket;

        public override ValueTask AcknowledgeAsync()
        {
            MakeRoom();
            return ValueTask.CompletedTask;
        }

        public override ValueTask ReturnAsync()
        {
            // At a stop nobody takes from a full channel any more, and waiting for room would never end. The record still has the job.
            back.TryWrite(ticket);
            MakeRoom();
            return ValueTask.CompletedTask;
        }

        private void MakeRoom()
        {
            try
            {
                room.Release();
            }
            catch (ObjectDisposedException)
            {
                // The receiver has stopped; there is nobody to make room for.
            }
        }
    }
}
