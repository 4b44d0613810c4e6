using System.IO.Compression;
using System.Text.Json;
using Intake.Samples;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Tests.Commands;

namespace Intake.Worker.Tests.Contract;

public sealed class ContractTests(ProcessedDemo demo) : IClassFixture<ProcessedDemo>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_result_of_the_demo_has_every_promised_key_type_and_word()
    {
        Assert.Empty(ResultShape.Result(demo.Result, "result"));
        Assert.All(demo.Result.GetProperty("applications")[0].GetProperty("expenses").EnumerateArray(), expense =>
        {
            Assert.Equal(JsonValueKind.Null, expense.GetProperty("contract").ValueKind);
            Assert.Empty(expense.GetProperty("payments").EnumerateArray());
        });
    }

    [Fact]
    public async Task The_result_of_documents_that_cannot_be_read_has_the_same_form()
    {
        foreach (var bad in BadDocuments.All)
        {
            _folder.File(bad.FileName, bad.Make());
        }

        var (exit, output, errors) = await IntakeProgram.RunAsync("process", "--json", _folder.Path);

        Assert.Equal((3, ""), (exit, errors));
        Assert.Empty(ResultShape.Result(JsonDocument.Parse(output).RootElement, "result"));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task No_sentence_shows_the_name_of_a_field_or_check_as_programs_spell_it(string language)
    {
        var result = language == "zh" ? demo.Result : await IntakeProgram.ProcessAsync(demo.Papers, "--language", language);

        Assert.All(Sentences(result), sentence => Assert.DoesNotMatch("[a-z]_[a-z]", sentence.Replace(demo.Papers, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_result_that_was_not_completed_is_no_json()
    {
        using var output = new MemoryStream();
        using (var writer = new ResultJsonWriter(output, new ResultVersions("1", "p", "d", "e"), [], Language.Catalog(Language.English)))
        {
            Assert.NotNull(writer);
        }

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(output.ToArray()));
    }

    [Fact]
    public void The_workbook_lists_every_open_point_on_a_sheet_of_its_own()
    {
        using var workbook = ZipFile.OpenRead(Path.Combine(demo.Out, "awards.xlsx"));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var text = sheet.ReadToEnd();
        foreach (var award in demo.Result.GetProperty("applications")[0].GetProperty("awards").EnumerateArray())
        {
            foreach (var criterion in award.GetProperty("criteria").EnumerateArray().Where(criterion => criterion.GetProperty("outcome").GetString() != "met"))
            {
                Assert.Contains(criterion.GetProperty("reason").GetString()!, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_is_written_to_a_file_is_what_is_printed() =>
        Assert.Equal(File.ReadAllText(Path.Combine(demo.Out, "result.json")), demo.Printed);

    [Fact]
    public async Task The_published_form_is_taken_with_every_key_it_may_have()
    {
        _folder.File("application.yaml", """
            applicant:
              name: 深圳市某某科技有限公司
              unified_social_credit_code: 91449900MAE0876N13
              kind: enterprise            # enterprise | research_institute | park_operator | agency | person
              industry_code: "6513"       # GB/T 4754, optional
              park: {name: 某某软件园, recognition: recognised}   # recognised | partner | other, optional
            application_year: 2026        # expenses of 2025
            measures: [cloud-spend]       # optional; default: every measure the evidence speaks to
            prior_awards: [{measure: cloud-spend, year: 2025, amount: "1000000.00"}]      # year = application year
            other_support: [{measure: loan-interest, source: municipal, amount: "50000.00"}]
            declared:
              openharmony-certification: {products: 3}
              feature-park-title: {title: national}
              science-grant-matching: {projects: [{grant: "500000.00"}]}
            """u8);
        _folder.File(DemoApplication.Documents[0].FileName, DemoApplication.Documents[0].Content());

        var result = await IntakeProgram.ProcessAsync(_folder.Path);

        Assert.Empty(ResultShape.Result(result, "result"));
        Assert.Equal("cloud-spend", Assert.Single(result.GetProperty("applications")[0].GetProperty("awards").EnumerateArray()).GetProperty("measure").GetString());
    }

    [Theory]
    [InlineData("process", "--json")]
    [InlineData("process", "--json", "/no/such/file")]
    [InlineData("evaluate", "--json", "/no/such/folder")]
    [InlineData("measures", "--json", "no-such-measure")]
    public async Task A_wrong_call_prints_nothing_where_the_result_would_be(params string[] arguments)
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync(arguments);

        Assert.Equal((2, ""), (exit, output));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task An_evaluation_says_for_programs_and_for_people_when_nothing_was_scored()
    {
        _folder.File(DemoApplication.Documents[0].FileName, DemoApplication.Documents[0].Content());

        var (exit, output, errors) = await IntakeProgram.RunAsync("evaluate", "--json", _folder.Path);

        Assert.Equal(0, exit);
        Assert.Contains("truth.jsonl", errors, StringComparison.Ordinal);
        var evaluation = JsonDocument.Parse(output).RootElement;
        Assert.False(evaluation.GetProperty("scored").GetBoolean());
        Assert.Single(evaluation.GetProperty("unlabelled").EnumerateArray());
        Assert.Contains("Nothing was scored", (await IntakeProgram.RunAsync("evaluate", _folder.Path, "--language", "en")).Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Sentences),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(entry =>
            entry is { Name: "message" or "reason" or "label", Value.ValueKind: JsonValueKind.String } ? [entry.Value.GetString()!] : Sentences(entry.Value)),
        _ => [],
    };
}
