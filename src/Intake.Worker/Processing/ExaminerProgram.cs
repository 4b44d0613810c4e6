using System.Collections.Immutable;

namespace Intake.Worker.Processing;

/// <summary>Which program a child runs.</summary>
internal sealed record ExaminerProgram(string Path, ImmutableArray<string> Arguments)
{
    /// <summary>The hidden command that makes a process the child.</summary>
    public const string Command = "extract";

    /// <summary>This program again: its own executable, or the runtime with its assembly where there is no executable (tests).</summary>
    /// <exception cref="InvalidOperationException">Neither is there.</exception>
    public static ExaminerProgram Own()
    {
        var executable = System.IO.Path.Combine(AppContext.BaseDirectory, "intake");
        return string.Equals(Environment.ProcessPath, executable, StringComparison.Ordinal)
            ? new ExaminerProgram(executable, [Command])
            : OfAssembly(System.IO.Path.Combine(AppContext.BaseDirectory, "intake.dll"), Command);
    }

    /// <summary>An assembly, run by the runtime.</summary>
    /// <exception cref="InvalidOperationException">The runtime is not on the PATH.</exception>
    public static ExaminerProgram OfAssembly(string path, params ReadOnlySpan<string> arguments)
    {
        var runtime = string.Equals(System.IO.Path.GetFileName(Environment.ProcessPath), "dotnet", StringComparison.Ordinal)
            ? Environment.ProcessPath!
            : OutsideProgram.Find("dotnet") ?? throw new InvalidOperationException("no 'dotnet' on the PATH to start the examining process with");
        return new ExaminerProgram(runtime, [path, .. arguments]);
    }
}
