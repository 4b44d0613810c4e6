using System.Collections.Immutable;

namespace Intake.Matching.Proving.Curves;

/// <summary>
/// Divides everything an input can be into the cells between the borders of its stages. As no border lies within a cell, what holds for its first
/// value holds for all: gaps and overlaps found here are all there are.
/// </summary>
internal sealed class StageCover
{
    private StageCover(int stages, ImmutableArray<StageCell> cells) => (_stages, Cells) = (stages, cells);

    private readonly int _stages;

    /// <summary>From 0 without end, in order, none empty.</summary>
    public ImmutableArray<StageCell> Cells { get; }

    public static StageCover Of(IReadOnlyList<StepRange> stages)
    {
        var borders = new SortedSet<long> { 0 };
        foreach (var stage in stages.Where(stage => !stage.IsEmpty))
        {
            borders.Add(stage.First);
            if (stage.Last is { } last)
            {
                borders.Add(last + 1);
            }
        }

        var firsts = borders.ToList();
        var cells = ImmutableArray.CreateBuilder<StageCell>();
        for (var i = 0; i < firsts.Count; i++)
        {
            var range = new StepRange(firsts[i], i + 1 < firsts.Count ? firsts[i + 1] - 1 : null);
            ImmutableArray<int> within = [.. Enumerable.Range(0, stages.Count).Where(s => !stages[s].IsEmpty && stages[s].Contains(range.First))];
            if (cells.Count > 0 && cells[^1].Stages.AsSpan().SequenceEqual(within.AsSpan()))
            {
                cells[^1] = cells[^1] with { Range = new StepRange(cells[^1].Range.First, range.Last) };
            }
            else
            {
                cells.Add(new StageCell(range, within));
            }
        }

        return new StageCover(stages.Count, cells.DrainToImmutable());
    }

    /// <summary>Values above the lowest stage that lie in none. What lies below it has not reached the first threshold, which is no gap.</summary>
    public IEnumerable<StepRange> Gaps => Cells.SkipWhile(cell => cell.Stages.IsEmpty).Where(cell => cell.Stages.IsEmpty).Select(cell => cell.Range);

    /// <summary>Values that lie in several.</summary>
    public IEnumerable<StageCell> Overlaps => Cells.Where(cell => cell.Stages.Length > 1);

    /// <summary>Positions of the stages that no value is given to, because they hold none or earlier ones take all of them.</summary>
    public IEnumerable<int> NeverHolding => Enumerable.Range(0, _stages).Except(Cells.Where(cell => !cell.Stages.IsEmpty).Select(cell => cell.Stages[0]));
}
