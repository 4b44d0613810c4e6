namespace Intake.Benchmarks.Measuring;

/// <summary>Several processes with everything they start: those of the program, and those of servers it uses.</summary>
internal sealed class ProcessTrees(IReadOnlyList<int> program, IReadOnlyList<int> servers)
{
    private readonly List<ProcessTree> _program = [.. program.Select(id => new ProcessTree(id))];
    private readonly List<ProcessTree> _servers = [.. servers.Select(id => new ProcessTree(id))];

    public TimeSpan Processor => ProgramProcessor + ServerProcessor;

    public TimeSpan ProgramProcessor => Sum(_program);

    public TimeSpan ServerProcessor => Sum(_servers);

    /// <summary>Bytes resident in all processes of the program at the last look; shared pages count once a process.</summary>
    public long ProgramResident => _program.Sum(tree => tree.Resident);

    /// <summary>Bytes of the servers at the last look, shared pages counted once (PSS).</summary>
    public long ServerProportional => _servers.Sum(tree => tree.Proportional);

    public void Look(bool withShares)
    {
        _program.ForEach(tree => tree.Look(withShares: false));
        _servers.ForEach(tree => tree.Look(withShares));
    }

    private static TimeSpan Sum(List<ProcessTree> trees) => trees.Aggregate(TimeSpan.Zero, (sum, tree) => sum + tree.Processor);
}
