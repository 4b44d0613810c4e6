using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Results.Evidence;
using Intake.Worker.Results;

namespace Intake.Worker.Tests.Simulation;

/// <summary>Writes results and reads their evidence back.</summary>
internal sealed class Rebuilt : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private int _written;

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Writes what comes of the evidence under the policy that ships, reads it back, and assesses it by every policy: the whole application must come out
    /// byte for byte as it does for the evidence itself.
    /// </summary>
    public void Holds(ApplicationForm? form, ImmutableArray<ExaminedDocument> documents, Func<ExpenseSubject, ExpensePrediction> classify, string language = Language.English)
    {
        var result = ApplicationAssessor.Assess(form, documents, TriedPolicy.Shipped, classify);
        var rebuilt = Back(Json(TriedPolicy.Shipped.Version, language, ("some/folder", result)));
        Assert.Equal(result.Awards.Select(RecordedAward.Of), rebuilt.Awards);
        foreach (var policy in TriedPolicy.All)
        {
            var expected = ApplicationAssessor.Assess(form, documents, policy, classify);
            var actual = ApplicationAssessor.Assess(rebuilt.Form, rebuilt.Documents, policy, rebuilt.Kinds.Of);
            Assert.Equal(Encoding.UTF8.GetString(Json(policy.Version, language, ("", expected))), Encoding.UTF8.GetString(Json(policy.Version, language, ("", actual))));
        }
    }

    /// <summary>A result as <c>process</c> writes it.</summary>
    public static byte[] Json(string policy, string language, params (string Folder, ApplicationResult Result)[] applications)
    {
        using var stream = new MemoryStream();
        using (var writer = new ResultJsonWriter(stream, new ResultVersions(Worker.Processing.ProgramVersion.Text, policy, "rules@1", "expense@1"), [], Language.Catalog(language)))
        {
            foreach (var (folder, result) in applications)
            {
                writer.Write(folder, result);
            }

            writer.Complete();
        }

        return stream.ToArray();
    }

    public RecordedApplication Back(byte[] json)
    {
        // Samples run side by side.
        var path = _folder.File(Interlocked.Increment(ref _written).ToString(CultureInfo.InvariantCulture) + ".json", json);
        var read = ResultFileReader.Read(path);
        Assert.True(read.Problem is null, read.Problem is null ? "" : Language.Catalog(Language.English).Text(read.Problem));
        RecordedApplication? found = null;
        var problem = RecordedApplications.Read(read.File!, application => found = application);
        Assert.True(problem is null, problem is null ? "" : Language.Catalog(Language.English).Text(problem));
        return found!;
    }
}
