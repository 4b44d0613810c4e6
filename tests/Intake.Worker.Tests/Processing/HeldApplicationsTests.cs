using System.Text;
using Intake.Matching.Awards;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Tests.Simulation;

namespace Intake.Worker.Tests.Processing;

public sealed class HeldApplicationsTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void What_does_not_stay_in_memory_comes_out_of_the_file_as_it_went_in(int roomBeyondTheSecond, bool needsFile)
    {
        // Each application holds all papers of the demo; the third always goes past what may stay, unless there is room for all three.
        var documents = SampleEvidence.Demo;
        var room = needsFile ? (2 * documents.Length) + roomBeyondTheSecond : 3 * documents.Length;
        var path = Path.Combine(_folder.Path, "aside");
        using var held = new HeldApplications(() => path, room);

        var added = Enumerable.Range(0, 3).Select(_ => Text(held.Add(documents, all => ApplicationAssessor.Assess(SampleEvidence.DemoForm, all, TriedPolicy.Shipped, SampleEvidence.Classify)))).ToList();

        Assert.Equal(needsFile, File.Exists(path));
        Assert.Equal(added, Enumerable.Range(0, 3).Select(i => Text(held.Take(i))));
    }

    [Fact]
    public void An_application_without_documents_is_kept_too()
    {
        using var held = new HeldApplications(() => Path.Combine(_folder.Path, "aside"), 0);

        held.Add([], all => ApplicationAssessor.Assess(SampleEvidence.DemoForm, all, TriedPolicy.Shipped, SampleEvidence.Classify));

        Assert.Empty(held.Take(0).Documents);
    }

    private static string Text(ApplicationResult result) => Encoding.UTF8.GetString(Rebuilt.Json(TriedPolicy.Shipped.Version, Language.English, ("", result)));
}
