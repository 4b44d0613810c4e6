using System.Diagnostics;
using Intake.Benchmarks.Measuring;

namespace Intake.Benchmarks.Runs;

/// <summary>The program as a user starts it: the script <c>./intake</c>, its build, the parent and its examining children.</summary>
internal static class IntakeProgram
{
    private const int AllRead = 0;
    private const int SomeUnreadable = 3;

    /// <summary>The folder that holds the script, above this program.</summary>
    public static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Intake.sln")) && File.Exists(Path.Combine(folder.FullName, "intake")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("not inside a clone of the repository: no ./intake above this program");
        }
    }

    /// <summary>Builds, so that no run is measured with its build.</summary>
    public static void Prepare() => MeasuredProcess.Run(1, Script, ["measures"], null, AllRead);

    /// <summary>From files to result.json, written to where <paramref name="result"/> says.</summary>
    public static Measurement Process(int documents, IEnumerable<string> paths, string result) =>
        MeasuredProcess.Run(documents, Script, ["process", "--json", .. paths], result, AllRead, SomeUnreadable);

    /// <summary>Starts the program and lets it run.</summary>
    /// <param name="log">File for what it says.</param>
    public static Process Start(IEnumerable<string> arguments, string log)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "out=$1; shift; exec \"$@\" >\"$out\" 2>&1", "sh", log, .. MeasuredProcess.HeldToCores, Script, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }

    private static string Script => Path.Combine(Root, "intake");
}
