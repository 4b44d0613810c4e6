using Intake.Crashes.Checks;
using Intake.Crashes.Papers;
using Intake.Crashes.Rounds;
using Intake.Crashes.Workers;
using Intake.Crashes.Worlds;
using Intake.Samples;
using Intake.Worker.Tests.Storage.Vault;

namespace Intake.Worker.Tests.Crashes;

/// <summary>A real disk that is full or read-only under a real worker.</summary>
public sealed class DiskTests
{
    private static readonly IntakeProgram Program = IntakeProgram.At(null);

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_and_with_space_again_it_goes_on_by_itself()
    {
        using var folder = new TemporaryDirectory();
        using var disk = SmallFileSystem.MountOrSkip("size=24m");
        var world = WorldOn(folder.Path, disk.Path);
        var papers = new PaperMaker(new SeededRandom(3), "full").Make([]);
        var expected = await ExpectedAsync(folder.Path, papers);
        var worker = await world.StartWorkerAsync(0);
        await StartedAsync(worker, disk.Path);
        var filler = disk.Fill();

        using var dropper = new Dropper(world.Inbox, Path.Join(folder.Path, "desk"));
        var dropping = dropper.DropAsync([.. papers.Where(paper => !paper.IsAgain)], new SeededRandom(1));
        await SaidAsync(worker, "No space left", "disk is full");
        await dropping;
        Assert.Equal(0, world.Reads.Query("SELECT COUNT(*) FROM items WHERE state <> 'in_progress'", row => row.GetInt64(0)).Single());

        File.Delete(filler);
        await dropper.DropAsync([.. papers.Where(paper => paper.IsAgain)], new SeededRandom(2));
        Assert.True(await new Rest(world, papers.Sum(paper => paper.Hashes.Count())).ComesAsync(TimeSpan.FromSeconds(60), () => Task.FromResult(worker.Runs)), await File.ReadAllTextAsync(worker.Log));
        await worker.StopAsync();

        using var record = world.Reads.Snapshot();
        LawCheck.Run(record, new TrailCheck());
        await RestCheck.RunAsync(world, record, papers, expected);
    }

    [Fact]
    public async Task On_a_read_only_disk_it_ends_and_says_so()
    {
        using var folder = new TemporaryDirectory();
        using var disk = SmallFileSystem.MountOrSkip("size=24m");
        var world = WorldOn(folder.Path, disk.Path);
        disk.MakeReadOnly(true);

        var worker = await world.StartWorkerAsync(0);
        for (var i = 0; worker.Runs && i < 400; i++)
        {
            await Task.Delay(50);
        }

        Assert.False(worker.Runs);
        Assert.True(await worker.FoundNoStoreAsync(), await File.ReadAllTextAsync(worker.Log));
    }

    private static FileWorld WorldOn(string folder, string disk)
    {
        Directory.CreateSymbolicLink(Path.Join(folder, "data"), disk);
        return new FileWorld(Program, folder);
    }

    private static async Task<IReadOnlyDictionary<string, Outcome>> ExpectedAsync(string folder, IReadOnlyList<Paper> papers)
    {
        await using var undisturbed = await UndisturbedWorker.StartAsync(Path.Join(folder, "undisturbed"));
        return await undisturbed.ExpectAsync(papers);
    }

    /// <summary>Where it listens is the last thing that a start writes.</summary>
    private static async Task StartedAsync(WorkerProcess worker, string data)
    {
        for (var i = 0; i < 600 && !File.Exists(Path.Join(data, "worker.json")); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(File.Exists(Path.Join(data, "worker.json")), await File.ReadAllTextAsync(worker.Log));
    }

    private static async Task SaidAsync(WorkerProcess worker, params string[] words)
    {
        for (var i = 0; i < 600; i++)
        {
            var said = await File.ReadAllTextAsync(worker.Log);
            if (Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"the worker did not say '{words[0]}': {await File.ReadAllTextAsync(worker.Log)}");
    }
}
