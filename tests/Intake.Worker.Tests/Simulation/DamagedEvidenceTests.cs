using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;
using Intake.Worker.Results;
using Intake.Worker.Simulation;

namespace Intake.Worker.Tests.Simulation;

public sealed class DamagedEvidenceTests : IDisposable
{
    private static readonly string?[] Replacements =
        ["null", "\"\"", "\"x\"", "-1", "0", "1", "2147483647", "1e300", "true", "{}", "[]", "\"90000000000000000.00\"", "\"-90000000000000000.00\"", "\"9999-12-31\"", "\"0001-01-01\"", null];

    private readonly TemporaryDirectory _folder = new();

    private int _written;

    public void Dispose() => _folder.Dispose();

    /// <summary>The demo, and an applicant who declares figures of every type and claims a line.</summary>
    private static string Whole()
    {
        var shipped = TriedPolicy.Shipped;
        var declared = shipped.Measures.Where(measure => measure.Examples.Any(example => example.Inputs.Figures.Length > 0)).Select(measure => measure.Examples[0].Inputs).ToList();
        var form = SampleEvidence.DemoForm with
        {
            Measures = [],
            Declared = [.. declared],
            OtherSupport = [new OtherSupport("loan-interest", "bank", Money.FromFen(100))],
            Claims = [new ExpenseClaim("25442000000000000001", 1, ["cloud-spend", "compute-purchase"])],
            Submitted = new DateOnly(2026, 5, 4),
        };
        return Encoding.UTF8.GetString(Rebuilt.Json(shipped.Version, Language.English, ("", ApplicationAssessor.Assess(form, SampleEvidence.Demo, shipped, SampleEvidence.Classify))));
    }

    [Fact]
    public void Whatever_is_changed_in_a_result_is_answered_and_never_ends_the_program()
    {
        var whole = Whole();
        var policies = new KnownPolicies(TriedPolicy.Guided, [TriedPolicy.Shipped]);
        var answers = new int[4];
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, Replacements.Length - 1]).Sample(
            (at, with) =>
            {
                var result = JsonNode.Parse(whole)!;
                var places = new List<(JsonNode Owner, string? Name, int Index)>();
                Places(result["applications"]![0]!, places);
                var (owner, name, index) = places[at % places.Count];
                Replace(owner, name, index, Replacements[with]);
                var path = _folder.File(Interlocked.Increment(ref _written).ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(result.ToJsonString()));
                var read = ResultFileReader.Read(path);
                var simulated = read.File is { } file ? ResultSimulation.Of([file], policies) : null;
                Interlocked.Increment(ref answers[simulated switch { null => 0, { Problems.IsEmpty: false } => 1, _ => simulated.Applications[0].Recheck == Recheck.Same ? 2 : 3 }]);
            },
            iter: 300);
        Assert.True(answers[0] + answers[1] > 0 && answers[2] + answers[3] > 0, string.Join(", ", answers));
    }

    [Theory]
    [InlineData("application_year", "2027")]
    [InlineData("applicant", "{\"name\": \"x\", \"unified_social_credit_code\": null}")]
    public void An_application_that_says_another_applicant_or_year_than_its_form_is_refused(string key, string value)
    {
        var result = JsonNode.Parse(Whole())!;
        result["applications"]![0]![key] = JsonNode.Parse(value);
        var read = ResultFileReader.Read(_folder.File("changed", Encoding.UTF8.GetBytes(result.ToJsonString())));
        Assert.NotEmpty(ResultSimulation.Of([read.File!], new KnownPolicies(TriedPolicy.Guided, [TriedPolicy.Shipped])).Problems);
    }

    /// <summary>Everything in what an application keeps, but for the trees of its awards.</summary>
    private static void Places(JsonNode node, List<(JsonNode, string?, int)> places)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.Where(entry => entry.Key is not ("derivation" or "expenses")))
                {
                    places.Add((map, name, 0));
                    if (value is not null)
                    {
                        Places(value, places);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    places.Add((list, null, i));
                    if (list[i] is { } value)
                    {
                        Places(value, places);
                    }
                }

                break;
        }
    }

    private static void Replace(JsonNode owner, string? name, int index, string? with)
    {
        if (owner is JsonObject map)
        {
            map.Remove(name!);
            if (with is not null)
            {
                map.Add(name!, JsonNode.Parse(with));
            }
        }
        else
        {
            var list = (JsonArray)owner;
            list.RemoveAt(index);
            if (with is not null)
            {
                list.Insert(index, JsonNode.Parse(with));
            }
        }
    }
}
