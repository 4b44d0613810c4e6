using System.Text;
using System.Text.Json;
using Intake.Matching.Measures;
using Intake.Samples;
using Intake.Worker.Tests.Commands;

namespace Intake.Worker.Tests.Processing;

public sealed class SharedPaperTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_invoice_in_two_applications_of_a_call_is_told_to_both_and_keeps_their_awards_open()
    {
        DemoApplication.WriteTo(At("papers/one"));
        DemoApplication.WriteTo(At("papers/two"));

        var (exit, _, errors) = await IntakeProgram.RunAsync("process", At("papers"), "--out", At("out"), "--language", "en");

        Assert.True(exit == 0, errors);
        var applications = Applications("out");
        Assert.Equal(2, applications.Count);
        foreach (var (application, other) in applications.Zip(applications.AsEnumerable().Reverse()))
        {
            var counted = application.GetProperty("expenses").EnumerateArray().Where(e => e.GetProperty("counted").GetBoolean()).Select(e => e.GetProperty("invoice").GetString()).ToHashSet();
            Assert.NotEmpty(counted);
            foreach (var document in application.GetProperty("documents").EnumerateArray().Where(d => counted.Contains(d.GetProperty("sha256").GetString())))
            {
                Assert.Contains(Findings(document), told => told.GetProperty("code").GetString() == "shared_invoice" && told.GetProperty("severity").GetString() == "warning"
                    && told.GetProperty("message").GetString()!.Contains(other.GetProperty("folder").GetString()!, StringComparison.Ordinal));
            }

            var measures = application.GetProperty("expenses").EnumerateArray().Where(e => e.GetProperty("counted").GetBoolean()).Select(e => e.GetProperty("measure").GetString()).ToHashSet();
            Assert.All(application.GetProperty("awards").EnumerateArray().Where(a => measures.Contains(a.GetProperty("measure").GetString())), award =>
            {
                Assert.Contains(Findings(award), f => f.GetProperty("code").GetString() == "shared_invoice");
                Assert.NotEqual("proposed", award.GetProperty("status").GetString());
            });
        }
    }

    [Fact]
    public async Task The_awards_of_papers_that_two_applications_share_can_be_simulated()
    {
        DemoApplication.WriteTo(At("papers/one"));
        DemoApplication.WriteTo(At("papers/two"));
        await IntakeProgram.RunAsync("process", At("papers"), "--out", At("out"));

        var (file, text) = BuiltInPolicy.Texts().First(policy => policy.File.EndsWith("cloud-spend.yaml", StringComparison.Ordinal));
        _folder.File("policy/" + file, Encoding.UTF8.GetBytes(text));
        var (exit, output, errors) = await IntakeProgram.RunAsync("simulate", At("out"), "--policy", At("policy"), "--json");

        Assert.True(exit == 0, errors);
        var totals = JsonDocument.Parse(output).RootElement.GetProperty("totals");
        Assert.Equal((2, 0), (totals.GetProperty("rechecked").GetInt32(), totals.GetProperty("not_compared").GetInt32()));
    }

    [Fact]
    public async Task An_application_by_itself_shares_nothing()
    {
        DemoApplication.WriteTo(At("papers"));

        await IntakeProgram.RunAsync("process", At("papers"), "--out", At("out"));

        Assert.DoesNotContain("\"shared_", File.ReadAllText(At("out/result.json")), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private List<JsonElement> Applications(string folder) =>
        [.. JsonDocument.Parse(File.ReadAllText(At(folder + "/result.json"))).RootElement.GetProperty("applications").EnumerateArray()];

    private static IEnumerable<JsonElement> Findings(JsonElement of) => of.GetProperty("findings").EnumerateArray();
}
