using System.Collections.Immutable;
using Intake.Samples;

namespace Intake.Crashes.Papers;

/// <summary>Puts papers into a drop folder as people and programs do: moved in at once, copied in one go, or copied slowly.</summary>
/// <param name="inbox">The drop folder.</param>
/// <param name="desk">A folder on the same file system.</param>
internal sealed class Dropper(string inbox, string desk) : IDisposable
{
    private readonly SemaphoreSlim _step = new(1);
    private readonly List<Paper> _dropped = [];

    /// <summary>What is wholly in the drop folder, or was. To be read while held.</summary>
    public IReadOnlyList<Paper> Dropped => _dropped;

    /// <summary>Drops all papers, with pauses in between, and returns when the last is in.</summary>
    public async Task DropAsync(ImmutableArray<Paper> papers, SeededRandom random)
    {
        Directory.CreateDirectory(desk);
        foreach (var paper in papers)
        {
            var target = Path.Join(inbox, paper.Application, paper.Name);
            while (paper.IsAgain && File.Exists(target))
            {
                await Task.Delay(5).ConfigureAwait(false);
            }

            switch (random.Below(3))
            {
                case 0:
                    await MoveAsync(paper, target).ConfigureAwait(false);
                    break;
                case 1:
                    await CopyAsync(paper, target, 1, 0).ConfigureAwait(false);
                    break;
                default:
                    await CopyAsync(paper, target, random.Between(2, 5), random.Between(1, 60)).ConfigureAwait(false);
                    break;
            }

            if (random.Chance(60))
            {
                await Task.Delay(random.Between(0, 80)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Until the answer is disposed nothing moves here.</summary>
    public async Task<IDisposable> HoldAsync()
    {
        await _step.WaitAsync().ConfigureAwait(false);
        return new Held(_step);
    }

    /// <summary>What was dropped is counted elsewhere from now on.</summary>
    public void Forget() => _dropped.Clear();

    public void Dispose() => _step.Dispose();

    private async Task MoveAsync(Paper paper, string target)
    {
        using var held = await HoldAsync().ConfigureAwait(false);
        var draft = Path.Join(desk, "draft");
        await File.WriteAllBytesAsync(draft, paper.Content).ConfigureAwait(false);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(draft, target);
        _dropped.Add(paper);
    }

    private async Task CopyAsync(Paper paper, string target, int pieces, int pause)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        for (var i = 1; i < pieces; i++)
        {
            await file.WriteAsync(Piece(i)).ConfigureAwait(false);
            await Task.Delay(pause).ConfigureAwait(false);
        }

        // Whole and closed in one step, as far as whoever holds can see.
        using var held = await HoldAsync().ConfigureAwait(false);
        await file.WriteAsync(Piece(pieces)).ConfigureAwait(false);
        await file.DisposeAsync().ConfigureAwait(false);
        _dropped.Add(paper);

        ReadOnlyMemory<byte> Piece(int number)
        {
            var from = paper.Content.Length * (number - 1) / pieces;
            return paper.Content.AsMemory(from, (paper.Content.Length * number / pieces) - from);
        }
    }

    private sealed class Held(SemaphoreSlim step) : IDisposable
    {
        public void Dispose() => step.Release();
    }
}
