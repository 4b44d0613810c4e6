using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Worker.Processing;
using Intake.Worker.Processing.Isolation;

namespace Intake.Worker.Tests.Processing;

/// <summary>
/// This test program as an examining child, shut in as the real one is, whose parser does what the name of the document says: everything that a
/// hostile document could make a parser do. Runs before the test runner gets to see the command line.
/// </summary>
internal static partial class HostileExaminer
{
    private const string Child = "hostile-examiner";
    private const string Parent = "hostile-parent";
    private const int Netlink = 16;
    private const int Unix = 1;
    private const int Internet = 2;
    private const int Stream = 1;
    private const int Datagram = 2;

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "Intake.Worker.Tests.dll");

    public static ExaminerProgram Program => ExaminerProgram.OfAssembly(Assembly, Child);

    /// <summary>A program that has a child at a document without end.</summary>
    public static ExaminerProgram ParentOf(string document) => ExaminerProgram.OfAssembly(Assembly, Parent, document);

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The runner must not see this command line.")]
    internal static void Start()
    {
        switch (Environment.GetCommandLineArgs())
        {
            case [_, Child]:
                var missing = ChildIsolation.Apply() ?? "";
                using (var input = Console.OpenStandardInput())
                using (var output = Console.OpenStandardOutput())
                {
                    Environment.Exit(new ExaminingChild(static (document, _) => Examine(document), static (_, _) => null).Serve(input, output, missing));
                }

                break;
            case [_, Parent, var path]:
                var pool = new ExaminerPool(ExaminerOptions.Default with { Jobs = 1 }, Program);
                _ = pool.ExamineAsync(Path.GetFileName(path), path);
                new ManualResetEvent(initialState: false).WaitOne();
                break;
        }
    }

    private static ExaminedDocument Examine(SourceDocument document)
    {
        ImmutableArray<string> said = Path.GetFileNameWithoutExtension(document.Name) switch
        {
            "spin" => Spin(),
            "busy" => Busy(),
            "wait" => Wait(),
            "deep" => [Deep(1).ToString(CultureInfo.InvariantCulture)],
            "crash" => [Length((nint)1 << 40).ToString(CultureInfo.InvariantCulture)],
            "reserve" => Reserve(),
            "kill" => KillSelf(),
            "write" => Try("write", () => File.WriteAllText(Encoding.UTF8.GetString(document.Bytes.Span), "written")),
            "probe" => Probe(),
            _ => [],
        };
        return UnreadableDocument.Of(document.Name, null, "said", new Message("said", said, []));
    }

    private static ImmutableArray<string> Probe() =>
    [
        Native("tcp", Socket(Internet, Stream, 0)),
        Native("udp", Socket(Internet, Datagram, 0)),
        Native("unix", Socket(Unix, Stream, 0)),
        Native("netlink", Socket(Netlink, Datagram, 0)),
        Native("io_uring", SystemCall(425, 1, 0, 0)),
        Native("pidfd_open", SystemCall(434, ParentId(), 0, 0)),
        Native("signal parent", Kill(ParentId(), 0)),
        Native("signal self", Kill(Environment.ProcessId, 0)),
        .. Try("managed tcp", static () => new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp).Dispose()),
        .. Try("program", static () => OutsideProgram.Start("/bin/true", [], new Dictionary<string, string>()).Dispose()),
        .. Try("read", static () => File.ReadAllBytes(Assembly)),
        .. Try("thread", static () =>
        {
            var thread = new Thread(GC.Collect);
            thread.Start();
            thread.Join();
        }),
        $"password={Environment.GetEnvironmentVariable("INTAKE_TEST_PASSWORD")}",
    ];

    private static string Native(string what, nint result) => $"{what}={(result < 0 ? Marshal.GetLastPInvokeError() : 0)}";

    private static ImmutableArray<string> Try(string what, Action action)
    {
        try
        {
            action();
            return [$"{what}=0"];
        }
        catch (System.Net.Sockets.SocketException e)
        {
            return [$"{what}={e.SocketErrorCode}"];
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return [$"{what}={e.NativeErrorCode}"];
        }
        catch (IOException e)
        {
            return [$"{what}={e.Message}"];
        }
    }

    private static ImmutableArray<string> Spin()
    {
        while (true)
        {
        }
    }

    /// <summary>Nine tenths of a second of processor time.</summary>
    private static ImmutableArray<string> Busy()
    {
        var end = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(0.9);
        while (Environment.CpuUsage.TotalTime < end)
        {
        }

        return [];
    }

    private static ImmutableArray<string> Wait()
    {
        new ManualResetEvent(initialState: false).WaitOne();
        return [];
    }

    private static unsafe ImmutableArray<string> Reserve()
    {
        // Never touched: the watch over resident memory does not see it.
        while (true)
        {
            NativeMemory.Alloc(64 << 20);
        }
    }

    private static ImmutableArray<string> KillSelf()
    {
        Process.GetCurrentProcess().Kill();
        return Wait();
    }

    private static int Deep(int depth) => depth < 0 ? 0 : 1 + Deep(unchecked(depth + 1) | 1) + Deep(depth);

    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nint Length(nint text);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);
}
