using System.Buffers.Binary;
using System.Diagnostics;
using Intake.Worker.Processing.Isolation;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>
/// The child's side of time that grows with pages: recognising a page takes seconds, so a document of many pages tells its parent before each
/// that it goes on. Parsing, which may hang, never asks, and so stays within the limit of a document.
/// </summary>
/// <param name="output">The pipe to the parent.</param>
internal sealed class PageTime(Stream output)
{
    /// <summary>Wall time that one document may take at most, however many pages it has.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    private long _began = Stopwatch.GetTimestamp();

    /// <summary>To be called at the beginning of each document.</summary>
    public void Begin() => _began = Stopwatch.GetTimestamp();

    /// <summary>Asks for so much more time for the next page.</summary>
    /// <returns>False when the document has had all it may have.</returns>
    public bool MayTake(TimeSpan page)
    {
        if (Stopwatch.GetElapsedTime(_began) + page > Most)
        {
            return false;
        }

        var seconds = checked((int)Math.Ceiling(page.TotalSeconds));
        _ = ChildIsolation.GrantProcessorTime(seconds + seconds);
        var payload = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(payload, seconds);
        new Frame(FrameKind.MoreTime, payload).WriteTo(output);
        return true;
    }
}
