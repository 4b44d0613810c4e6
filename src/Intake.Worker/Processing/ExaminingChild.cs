using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Worker.Processing.Isolation;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>
/// The other end of <see cref="ExaminerPool"/>: the loop of the child process that looks at strangers' documents, one after another, so that
/// a parser that hangs, overflows the stack or eats the memory takes only this process with it.
/// </summary>
/// <param name="examine">Examines one document.</param>
/// <param name="draw">Draws a page (from 1) as SVG; null where it cannot.</param>
internal sealed class ExaminingChild(
    Func<SourceDocument, CancellationToken, ExaminedDocument> examine,
    Func<SourceDocument, int, string?> draw)
{
    /// <summary>
    /// How long a document may go on after the parent is gone. The kernel usually ends this process with its parent at once; this is for where
    /// it would not, and for a parent that was gone before it was asked.
    /// </summary>
    private static readonly TimeSpan OrphanGrace = TimeSpan.FromSeconds(1);

    /// <summary>Serves requests until the parent closes the pipe.</summary>
    /// <param name="missing">What of the isolation is not in force; empty when all is.</param>
    public int Serve(Stream input, Stream output, string missing)
    {
        using var requests = new BlockingCollection<Frame>();
        var done = new ManualResetEventSlim();
        var reader = new Thread(() => ReadAll(input, requests, done)) { IsBackground = true, Name = "requests" };
        reader.Start();
        try
        {
            new Frame(FrameKind.Ready, Encoding.UTF8.GetBytes(missing)).WriteTo(output);
            foreach (var request in requests.GetConsumingEnumerable())
            {
                Answer(request).WriteTo(output);
            }
        }
        catch (IOException)
        {
            // Nobody is there to hear the answer.
        }

        done.Set();
        return 0;
    }

    private Frame Answer(Frame request)
    {
        var file = FileRequest.From(request.Payload.Span);
        byte[] bytes;

        // Refused only where the pool was told so at the start; then its clock must do.
        _ = ChildIsolation.GrantProcessorTime(file.ProcessorSeconds);
        try
        {
            bytes = File.ReadAllBytes(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Frame(FrameKind.NotOpened, Encoding.UTF8.GetBytes(e.Message));
        }

        try
        {
            var document = new SourceDocument(file.Name, bytes);
            return request.Kind == FrameKind.Draw
                ? new Frame(FrameKind.Drawn, Encoding.UTF8.GetBytes(draw(document, file.Page) ?? ""))
                : new Frame(FrameKind.Examined, ExaminationJson.Write(examine(document, CancellationToken.None)));
        }
        catch (OutOfMemoryException)
        {
            return new Frame(FrameKind.OutOfMemory, default);
        }
        catch (Exception e)
        {
            // A mistake in the program. It must cost this document only; the parent says so to the user.
            return new Frame(FrameKind.Failed, Encoding.UTF8.GetBytes($"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}"));
        }
    }

    private static void ReadAll(Stream input, BlockingCollection<Frame> requests, ManualResetEventSlim done)
    {
        try
        {
            while (Frame.Read(input) is { } frame)
            {
                requests.Add(frame);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // The parent is gone or out of its mind; either way there is nobody left to serve.
        }

        requests.CompleteAdding();
        if (!done.Wait(OrphanGrace))
        {
            // A document that never ends, and nobody there to end it.
            Process.GetCurrentProcess().Kill();
        }
    }
}
