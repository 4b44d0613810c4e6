using System.Text.Json;
using System.Text.Json.Nodes;
using Intake.Worker.Processing;
using static Intake.Worker.Tests.Simulation.SimulateCall;

namespace Intake.Worker.Tests.Simulation;

/// <summary>A change is put down to the policy only where the old policy gives what the result says; everything else is said loudly.</summary>
public sealed class RecheckTests : IDisposable
{
    private const string Alpha = "91440300MA5FQX8E74", Beta = "91449900MAE0876N13";

    private readonly SimulateCall _call = new();

    public void Dispose() => _call.Dispose();

    private string Some => _call.Result("some/result.json", Cloud("甲公司", Alpha, "100000.00"), Cloud("乙公司", Beta, "2000000.00"));

    private string Lower => _call.Policy("p", "cloud-spend.yaml", "80%", "70%");

    [Fact]
    public void Evidence_that_was_changed_is_left_out_of_the_comparison_and_named_with_what_came_out()
    {
        var forged = _call.File("forged.json", File.ReadAllText(Some).Replace("\"100000.00\"", "\"110000.00\"", StringComparison.Ordinal).Replace("\"base\": \"110000.00\"", "\"base\": \"100000.00\"", StringComparison.Ordinal));

        var (exit, _, errors) = Run(forged, "--policy", Lower);
        var simulation = Json(3, [forged, "--policy", Lower]);

        Assert.Equal(3, exit);
        Assert.Contains("甲公司", errors, StringComparison.Ordinal);
        Assert.Contains("cloud-spend is recorded as needs review, CNY 80,000.00 on a base of 100,000.00, and came out as needs review, CNY 88,000.00 on a base of 110,000.00", errors, StringComparison.Ordinal);
        Assert.Equal(("1000000.00", "1000000.00", "0.00"), Sums(simulation.GetProperty("totals")));
        var left = Assert.Single(simulation.GetProperty("not_compared").EnumerateArray());
        Assert.Equal(("recheck_failed", "80000.00"), (left.GetProperty("code").GetString(), left.GetProperty("recorded").GetString()));
        var award = simulation.GetProperty("awards")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "failed"), (award.GetProperty("after").ValueKind, award.GetProperty("change").ValueKind, award.GetProperty("recheck").GetString()));
        Assert.Contains("recheck_failed", Notes(simulation));
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("base")]
    [InlineData("status")]
    public void Each_of_amount_base_and_status_has_to_come_out_as_recorded(string key)
    {
        var result = JsonNode.Parse(File.ReadAllText(Some))!;
        var application = result["applications"]![0]!;
        application["awards"]![0]![key] = key == "status" ? "proposed" : "80000.01";
        if (key == "amount")
        {
            application["total"] = "80000.01";
        }

        Assert.Equal(1, Number(Json(3, [_call.File("forged.json", result.ToJsonString()), "--policy", Lower]), "not_compared"));
    }

    [Fact]
    public void An_award_too_many_or_too_few_is_no_agreement()
    {
        var result = JsonNode.Parse(File.ReadAllText(Some))!;
        result["applications"]![0]!["awards"]!.AsArray().Clear();
        result["applications"]![0]!["total"] = "0.00";
        var invented = result["applications"]![1]!["awards"]![0]!.DeepClone();
        invented["measure"] = "loan-interest";
        result["applications"]![1]!["awards"]!.AsArray().Add(invented);
        result["applications"]![1]!["total"] = "2000000.00";

        var (exit, output, errors) = Run(_call.File("forged.json", result.ToJsonString()), "--policy", Lower);

        Assert.Equal(3, exit);
        Assert.Contains("cloud-spend came out with CNY 80,000.00 and is not in the result", errors, StringComparison.Ordinal);
        Assert.Contains("loan-interest is recorded with CNY 1,000,000.00 and did not come out at all", errors, StringComparison.Ordinal);
        Assert.Contains($"The same version {ProgramVersion.Text} of the program made them", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_not_at_hand_leaves_the_recorded_amounts_and_a_warning()
    {
        var other = _call.Result("other.json", TriedPolicy.With("cloud-spend.yaml", "80%", "75%"), Cloud("甲公司", Alpha, "100000.00"));

        var simulation = Json(other, "--policy", Lower);

        Assert.Equal(("75000.00", "70000.00", "-5000.00"), Sums(simulation.GetProperty("totals")));
        Assert.Equal((0, 1), (Number(simulation, "rechecked"), Number(simulation, "not_rechecked")));
        Assert.Contains("not_rechecked", Notes(simulation));
        Assert.Empty(simulation.GetProperty("differences").EnumerateArray());
        Assert.Equal("not_possible", simulation.GetProperty("awards")[0].GetProperty("recheck").GetString());
    }

    [Fact]
    public void The_policy_that_made_a_result_can_be_named()
    {
        var old = _call.Policy("old", "cloud-spend.yaml", "80%", "75%");
        var other = _call.Result("other.json", TriedPolicy.With("cloud-spend.yaml", "80%", "75%"), Cloud("甲公司", Alpha, "100000.00"));

        var simulation = Json(other, "--policy", Lower, "--baseline", old);

        Assert.Equal((1, 0), (Number(simulation, "rechecked"), Number(simulation, "not_rechecked")));
        Assert.Equal("75%", simulation.GetProperty("differences")[0].GetProperty("before")[0].GetProperty("value").GetString());
        Assert.Empty(Notes(simulation));
    }

    [Fact]
    public void A_policy_named_as_that_of_the_results_must_be_it()
    {
        var (exit, _, errors) = Run(Some, "--policy", Lower, "--baseline", _call.Policy("old", "cloud-spend.yaml", "80%", "75%"));

        Assert.Equal(2, exit);
        Assert.Contains(TriedPolicy.Shipped.Version, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_keys_in_a_result_does_not_matter()
    {
        var result = JsonNode.Parse(File.ReadAllText(_call.Demo("result.json")))!;

        var simulation = Json(_call.File("sorted.json", Sorted(result)!.ToJsonString()), "--policy", Lower);

        Assert.Equal(1, Number(simulation, "rechecked"));
    }

    [Fact]
    public void A_result_of_an_older_version_is_refused_with_what_to_do()
    {
        var result = JsonNode.Parse(File.ReadAllText(Some))!;
        result["applications"]![1]!.AsObject().Remove("application");

        var (exit, output, errors) = Run(_call.File("old.json", result.ToJsonString()), "--policy", Lower, "--json");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("applications[1].application is missing: an older version made this result", errors, StringComparison.Ordinal);
        Assert.Contains("Process the papers again", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_of_another_form_is_refused()
    {
        var (exit, _, errors) = Run(_call.File("new.json", File.ReadAllText(Some).Replace("\"evidence\": 1", "\"evidence\": 2", StringComparison.Ordinal)), "--policy", Lower);

        Assert.Equal(2, exit);
        Assert.Contains("kept in form 2, and this version assesses form 1", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"inferred\": false", "\"inferred\": 0", "true or false")]
    [InlineData("\"money\": \"100000.00\"", "\"money\": 100000", "as a string with two places")]
    [InlineData("\"money\": \"100000.00\"", "\"dollars\": \"1.00\"", "exactly one of money")]
    [InlineData("\"kind\": \"enterprise\",\n        \"industry_code\"", "\"kind\": \"firm\",\n        \"industry_code\"", "none of enterprise, research_institute")]
    [InlineData("\"submitted\": null", "\"submitted\": \"4 May\"", "a date such as")]
    [InlineData("\"claims\": []", "\"claims\": {}", "should be an array")]
    [InlineData("\"park\": null,", "", "application.park is missing")]
    public void Evidence_that_is_not_as_promised_is_refused_with_its_place(string old, string replacement, string expected)
    {
        var text = File.ReadAllText(Some);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var (exit, output, errors) = Run(_call.File("bad.json", text.Replace(old, replacement, StringComparison.Ordinal)), "--policy", Lower);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Contains("applications[0]", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\": \"cloud_spend\"", "\"kind\": \"cloud\"", "unknown kind of expense 'cloud'")]
    [InlineData("\"runner_up_confidence\"", "\"runner_up_sureness\"", "likeliest, runner_up")]
    [InlineData("\"document_status\": \"accepted\"", "\"document_status\": \"fine\"", "none of accepted")]
    [InlineData("\"confidence\": 0.99", "\"confidence\": 1.01", "from 0 to 1")]
    public void Papers_that_are_not_as_promised_are_refused_with_their_place(string old, string replacement, string expected)
    {
        var text = File.ReadAllText(_call.Demo("result.json"));
        Assert.Contains(old, text, StringComparison.Ordinal);

        var (exit, _, errors) = Run(_call.File("bad.json", text.Replace(old, replacement, StringComparison.Ordinal)), "--policy", Lower);

        Assert.Equal(2, exit);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Contains("applications[0].documents[", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_the_same_bytes_must_say_the_same()
    {
        var result = JsonNode.Parse(File.ReadAllText(_call.Demo("result.json")))!;
        var copy = result["applications"]![0]!["documents"]!.AsArray().GroupBy(document => (string)document!["sha256"]!).Single(same => same.Count() == 2).Last()!;
        copy["lines"]!.AsArray().Clear();

        var (exit, _, errors) = Run(_call.File("bad.json", result.ToJsonString()), "--policy", Lower);

        Assert.Equal(2, exit);
        Assert.Contains("has the same SHA-256 as", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_breaks_off_is_refused_wherever_it_does()
    {
        var text = File.ReadAllText(Some).TrimEnd();
        for (var length = 0; length < text.Length; length += text.Length / 60)
        {
            var (exit, output, _) = Run(_call.File("cut.json", text[..length]), "--policy", Lower);
            Assert.Equal((2, ""), (exit, output));
        }
    }

    [Fact]
    public void A_broken_policy_is_refused_with_file_line_and_what_was_expected()
    {
        _call.File("p/cloud-spend.yaml", TriedPolicy.Changed("cloud-spend.yaml", "mechanism: share_of_cost_by_year", "mechanism: share_of_cots"));

        var (exit, output, errors) = Run(Some, "--policy", _call.At("p"));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("cloud-spend.yaml:", errors, StringComparison.Ordinal);
        Assert.Contains("share_of_cost", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such policy folder", "--policy", "nowhere")]
    [InlineData("--policy")]
    [InlineData("no option '--polcy'", "--policy", "p", "--polcy")]
    public void A_wrong_call_is_refused(string expected, params string[] options)
    {
        var (exit, output, errors) = Run([Some, .. options]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key == "documents" ? "zz" : entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static (string?, string?, string?) Sums(JsonElement group) =>
        (group.GetProperty("before").GetString(), group.GetProperty("after").GetString(), group.GetProperty("change").GetString());

    private static int Number(JsonElement simulation, string name) => simulation.GetProperty("totals").GetProperty(name).GetInt32();

    private static List<string?> Notes(JsonElement simulation) => [.. simulation.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString())];
}
