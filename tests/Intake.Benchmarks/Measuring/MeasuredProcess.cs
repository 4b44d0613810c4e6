using System.Diagnostics;

namespace Intake.Benchmarks.Measuring;

/// <summary>Runs a program and measures it with everything it starts.</summary>
internal static class MeasuredProcess
{
    /// <summary>The bars are set for two cores: on a larger machine every contestant is held to the same two.</summary>
    private const int Cores = 2;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks at memory with shared pages counted exactly only every so many looks.</summary>
    private const int SharesEvery = 5;

    /// <summary>To stand before a program so that it has no more than its two cores.</summary>
    public static IReadOnlyList<string> HeldToCores => Environment.ProcessorCount > Cores ? ["taskset", "-c", "0,1"] : [];

    /// <param name="documents">Documents the run deals with.</param>
    /// <param name="output">File that standard output goes to; null drops it.</param>
    /// <param name="accepts">Exit codes that mean success.</param>
    public static Measurement Run(int documents, string program, IEnumerable<string> arguments, string? output, params int[] accepts)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("out=$1; shift; exec \"$@\" >\"$out\"");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(output ?? "/dev/null");
        foreach (var argument in (string[])[.. HeldToCores, program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var before = ProcessorClock.OfEndedChildren;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var tree = new ProcessTree(process.Id);
        for (var looks = 0; !process.WaitForExit(LookEvery); looks++)
        {
            tree.Look(looks % SharesEvery == 0);
        }

        watch.Stop();
        if (!accepts.Contains(process.ExitCode))
        {
            throw new InvalidOperationException($"{program} ended with code {process.ExitCode}");
        }

        // Those that were killed at the end are nobody's children any more; those that were short-lived are never seen.
        var waited = ProcessorClock.OfEndedChildren - before;
        return new Measurement(documents, watch.Elapsed, waited > tree.Processor ? waited : tree.Processor, tree.PeakResident, tree.PeakProportional);
    }
}
