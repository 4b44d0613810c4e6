using System.Text.Json;
using Intake.Samples;
using Intake.Worker.Tests.Commands;
using static Intake.Worker.Tests.Budget.BudgetCall;
using static Intake.Worker.Tests.Budget.ResultText;

namespace Intake.Worker.Tests.Budget;

public sealed class BudgetCommandTests : IDisposable
{
    private readonly BudgetCall _call = new();

    public void Dispose() => _call.Dispose();

    /// <summary>Two applicants: 600 secure, 300 open, 100 secure; one award without an amount, one not eligible, one in kind.</summary>
    private string Some => _call.Result("some/result.json", Of(
        Application(Alpha, "甲公司", "cloud-spend proposed 600.00", "loan-interest needs_review 300.00", "core-team no_rule 0.00"),
        Application(Beta, "乙公司", "cloud-spend proposed 100.00", "compute-purchase not_eligible 0.00", "demo-scenario-ai proposed 0.00")));

    [Fact]
    public void Demand_and_both_cuts_are_summed_by_measure_and_by_applicant()
    {
        var budget = Json(Some, "--limit", "500");

        Assert.Equal(
            ("1000.00", "700.00", "300.00", "500.00", "500.00", "0.00", "0.7000"),
            (Text(budget, "totals", "asked"), Text(budget, "totals", "secure"), Text(budget, "totals", "open"), Text(budget, "totals", "paid"),
             Text(budget, "totals", "missing"), Text(budget, "totals", "remaining"), Text(budget, "totals", "secure_share")));
        Assert.Equal((4, 3, 1, 1), (Count(budget, "awards"), Count(budget, "secure_awards"), Count(budget, "no_rule"), Count(budget, "not_eligible")));
        var measures = budget.GetProperty("by_measure").EnumerateArray().ToDictionary(m => m.GetProperty("measure").GetString()!);
        Assert.Equal(("700.00", "350.00", "500.00"), Cuts(measures["cloud-spend"]));
        Assert.Equal(("300.00", "150.00", "0.00"), Cuts(measures["loan-interest"]));
        Assert.Equal(1, measures["core-team"].GetProperty("no_rule").GetInt32());
        Assert.Equal(1, measures["compute-purchase"].GetProperty("not_eligible").GetInt32());
        Assert.Equal(["300.00", "50.00"], measures["cloud-spend"].GetProperty("by_applicant").EnumerateArray().Select(part => part.GetProperty("pro_rata").GetString()));
        var applicants = budget.GetProperty("by_applicant").EnumerateArray().ToList();
        Assert.Equal(["甲公司", "乙公司"], applicants.Select(a => a.GetProperty("applicant").GetProperty("name").GetString()));
        Assert.Equal(("900.00", "450.00", "500.00"), Cuts(applicants[0]));
    }

    [Fact]
    public void What_has_no_amount_is_never_money_and_said_to_be_missing_from_the_demand()
    {
        var budget = Json(Some, "--limit", "500");
        var (_, table, _) = Run(Some, "--limit", "500");

        var award = budget.GetProperty("awards").EnumerateArray().Single(a => a.GetProperty("status").GetString() == "no_rule");
        Assert.Equal(JsonValueKind.Null, award.GetProperty("asked").ValueKind);
        Assert.Contains("demand_understated", Notes(budget));
        Assert.Contains("! Awards without an amount, because the guide must set it: 1 (core-team). The demand is understated by them.", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Applications_with_open_points_of_their_own_and_files_left_aside_are_said_to_hide_demand()
    {
        const string None = "\"findings\": [], \"total\"";
        var open = Application(Alpha, "甲公司").Replace(None, """
            "findings": [{"code": "document_unreadable", "severity": "warning", "message": "m"}, {"code": "x", "severity": "information"}], "total"
            """, StringComparison.Ordinal);
        var informed = Application(Beta, "乙公司", "cloud-spend proposed 1.00").Replace(None, "\"findings\": [{\"severity\": \"information\"}], \"total\"", StringComparison.Ordinal);
        var result = _call.Result("open.json", Of(open, informed).Replace("\"skipped\": []", "\"skipped\": [{\"file\": \"a\", \"reason\": \"r\"}, {}]", StringComparison.Ordinal));

        var (_, output, _) = Run(result, "--limit", "5");

        Assert.Contains($"could not be read: 1, of them without any award: 1. They may ask for more than is counted: {result}, application 1", output, StringComparison.Ordinal);
        Assert.Contains($"Files left aside when {result} was made: 2.", output, StringComparison.Ordinal);
        Assert.Equal(["applications_open", "files_skipped"], Notes(Json(result, "--limit", "5")));
    }

    [Theory]
    [InlineData("given", "500.00", "0.00", "0.00")]
    [InlineData("smallest", "100.00", "300.00", "100.00")]
    [InlineData("largest", "500.00", "0.00", "0.00")]
    [InlineData("secure-first", "500.00", "0.00", "0.00")]
    public void Awards_are_paid_in_the_order_asked_for(string order, string first, string second, string third)
    {
        var budget = Json(Some, "--limit", "500", "--order", order);

        Assert.Equal(order.Replace('-', '_'), Text(budget, "order"));
        Assert.Equal([first, second, third, "0.00"], Asking(budget).Select(award => award.GetProperty("in_order").GetString()));
    }

    [Fact]
    public void The_order_given_is_that_of_the_results_in_the_call()
    {
        var one = _call.Result("one.json", Of(Application(Alpha, "甲公司", "cloud-spend proposed 10.00")));
        var two = _call.Result("two.json", Of(Application(Beta, "乙公司", "cloud-spend proposed 10.00")));

        Assert.Equal(["10.00", "5.00"], Asking(Json(one, two, "--limit", "15.00")).Select(award => award.GetProperty("in_order").GetString()));
        Assert.Equal("乙公司", Asking(Json(two, one, "--limit", "15.00"))[0].GetProperty("applicant").GetProperty("name").GetString());
    }

    [Fact]
    public void A_limit_of_a_measure_cuts_within_it_before_the_fund_cuts_across()
    {
        var budget = Json(Some, "--limit", "320.00", "--measure-limit", "cloud-spend=340.00", "--measure-limit", "core-team=1");

        Assert.Equal(("1000.00", "640.00", "320.00", "680.00"), (Text(budget, "totals", "asked"), Text(budget, "totals", "within_measure_limits"), Text(budget, "totals", "paid"), Text(budget, "totals", "missing")));
        var cloud = budget.GetProperty("by_measure").EnumerateArray().Single(m => m.GetProperty("measure").GetString() == "cloud-spend");
        Assert.Equal("340.00", cloud.GetProperty("limit").GetString());
        Assert.Equal(("700.00", "170.00", "320.00"), Cuts(cloud));
    }

    [Fact]
    public void Unknown_applicants_are_kept_apart_and_said_to_be_unknown()
    {
        var unknown = _call.Result("unknown.json", Of(Application(null, null, "cloud-spend proposed 1.00"), Application(null, null, "cloud-spend proposed 1.00")));

        var budget = Json(unknown, "--limit", "500");

        Assert.Equal(2, budget.GetProperty("by_applicant").GetArrayLength());
        Assert.Contains("applicant_unknown", Notes(budget));
    }

    [Fact]
    public void The_same_bytes_given_twice_count_once_and_that_is_said()
    {
        var budget = Json(Some, _call.Result("copy.json", File.ReadAllText(Some)), Some, "--limit", "500");

        Assert.Equal("1000.00", Text(budget, "totals", "asked"));
        Assert.Equal(2, budget.GetProperty("copies").GetArrayLength());
        Assert.Equal(2, Notes(budget).Count(code => code == "identical_copy"));
    }

    [Fact]
    public void Different_policies_are_named_with_their_results()
    {
        var other = _call.Result("other.json", With("guangming-2025@000000000002", Application(Beta, "丙公司", "loan-interest proposed 1.00")));

        var (_, output, _) = Run(Some, other, "--limit", "500");

        Assert.Contains("guangming-2025@000000000001 (" + _call.At("some/result.json"), output, StringComparison.Ordinal);
        Assert.Contains($"guangming-2025@000000000002 ({other})", output, StringComparison.Ordinal);
        Assert.Contains("policies_differ", Notes(Json(Some, other, "--limit", "500")));
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("0.00", "0.00")]
    [InlineData("999.99", "999.99")]
    [InlineData("1000.00", "1000.00")]
    [InlineData("1000.01", "1000.00")]
    [InlineData("9999999999999", "1000.00")]
    public void Never_more_is_paid_than_the_limit_nor_than_is_asked(string limit, string paid)
    {
        var totals = Json(Some, "--limit", limit).GetProperty("totals");

        Assert.Equal((paid, paid), (totals.GetProperty("pro_rata").GetString(), totals.GetProperty("in_order").GetString()));
    }

    [Fact]
    public async Task The_built_program_sums_up_what_it_processed_itself()
    {
        DemoApplication.WriteTo(_call.At("papers"));
        var (made, _, failure) = await IntakeProgram.RunAsync("process", _call.At("papers"), "--out", _call.At("out"));
        Assert.True(made == 0, failure);
        var total = JsonDocument.Parse(File.ReadAllText(_call.At("out/result.json"))).RootElement.GetProperty("applications")[0].GetProperty("total").GetString();

        var (exit, output, errors) = await IntakeProgram.RunAsync("budget", _call.At("out"), "--limit", "100000.00", "--json");

        Assert.Equal((0, ""), (exit, errors));
        var totals = JsonDocument.Parse(output).RootElement.GetProperty("totals");
        Assert.Equal((total, "100000.00", "100000.00"), (totals.GetProperty("asked").GetString(), totals.GetProperty("pro_rata").GetString(), totals.GetProperty("in_order").GetString()));
    }

    private static string? Text(JsonElement element, params string[] path) => path.Aggregate(element, (at, name) => at.GetProperty(name)).GetString();

    private static int Count(JsonElement budget, string name) => budget.GetProperty("totals").GetProperty(name).GetInt32();

    private static (string?, string?, string?) Cuts(JsonElement group) => (Text(group, "asked"), Text(group, "pro_rata"), Text(group, "in_order"));

    private static List<JsonElement> Asking(JsonElement budget) =>
        [.. budget.GetProperty("awards").EnumerateArray().Where(award => award.GetProperty("asked").ValueKind == JsonValueKind.String)];

    private static List<string?> Notes(JsonElement budget) => [.. budget.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString())];
}
