using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Intake.Extraction.Messages;
using Intake.Worker.Commands;
using static Intake.Worker.Tests.Simulation.SimulateCall;

namespace Intake.Worker.Tests.Simulation;

public sealed class SimulateOutputTests : IDisposable
{
    private const string Alpha = "91440300MA5FQX8E74", Beta = "91449900MAE0876N13";

    private readonly SimulateCall _call = new();

    public void Dispose() => _call.Dispose();

    private string Some => _call.Result("some/result.json", Cloud("=HYPERLINK(1)", Alpha, "100000.00"), Cloud("乙\u001b[31m公司", Beta, "2000000.00"), Declares("丙公司", null, "core-team"));

    private string Lower => _call.Policy("p", "cloud-spend.yaml", "80%", "70%");

    [Fact]
    public void The_workbook_is_valid_and_its_amounts_are_numbers()
    {
        Assert.Equal(0, Run(_call.Demo("demo.json"), Some, "--policy", _call.Guide(), "--out", _call.At("out")).Exit);

        using var workbook = SpreadsheetDocument.Open(_call.At("out/simulation.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["Summary", "By measure", "By applicant", "Each award", "Policy differences", "Not compared"], sheets.Select(sheet => sheet.Name?.Value));
        var awards = Rows(workbook, sheets[3]);
        foreach (var cell in awards.Skip(1).SelectMany(row => row[7..12]).Where(cell => cell.CellValue is not null))
        {
            Assert.Equal((CellValues.Number, 1u), (cell.DataType?.Value, cell.StyleIndex?.Value));
        }

        Assert.Contains(awards, row => row[0].InnerText == "=HYPERLINK(1)" && row[0].DataType?.Value == CellValues.InlineString);
        Assert.True(Rows(workbook, sheets[4]).Count > 30);
    }

    [Fact]
    public void Every_key_and_every_code_of_a_note_is_described_in_the_documentation()
    {
        var simulation = Json(_call.Demo("demo.json"), Some, "--policy", _call.Guide());

        var codes = simulation.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!).ToList();
        Assert.Contains("guide_made_up", codes);
        Documentation.Describes("simulate.md", Documentation.Keys(simulation).Concat(codes));
    }

    [Fact]
    public void Every_sheet_and_the_json_add_up_to_the_same_sums()
    {
        var simulation = Json(_call.Demo("demo.json"), Some, "--policy", _call.Guide(), "--out", _call.At("out"));

        var totals = simulation.GetProperty("totals");
        using var workbook = SpreadsheetDocument.Open(_call.At("out/simulation.xlsx"), isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        foreach (var (name, byMeasure, byApplicant, award) in ((string, int, int, int)[])[("before", 3, 2, 9), ("after", 4, 3, 10), ("change", 5, 4, 11)])
        {
            var expected = Yuan(totals.GetProperty(name).GetString()!);
            Assert.Equal(expected, Sum(Rows(workbook, sheets[1]), byMeasure));
            Assert.Equal(expected, Sum(Rows(workbook, sheets[2]), byApplicant));
            Assert.Equal(expected, Sum(Rows(workbook, sheets[3]), award));
            Assert.Equal(expected, Sum(simulation.GetProperty("by_measure"), one => one.GetProperty(name)));
            Assert.Equal(expected, Sum(simulation.GetProperty("by_applicant"), one => one.GetProperty(name)));
            Assert.Equal(expected, Sum(simulation.GetProperty("awards"), one =>
                name == "change" ? one.GetProperty(name) : one.GetProperty(name) is { ValueKind: JsonValueKind.Object } state ? state.GetProperty("amount") : default));
        }

        var applicants = simulation.GetProperty("by_applicant");
        Assert.Equal(totals.GetProperty("applicants").GetInt32(), new[] { "gain", "lose", "unchanged" }.Sum(name => totals.GetProperty(name).GetInt32()));
        Assert.Equal(Yuan(totals.GetProperty("change").GetString()!), applicants.EnumerateArray().Sum(one => Sum(one.GetProperty("measures"), measure => measure.GetProperty("change"))));
    }

    [Fact]
    public void What_is_written_to_a_file_is_what_is_printed_and_repeats_byte_for_byte()
    {
        var (_, output, _) = Run(Some, "--policy", Lower, "--json", "--out", _call.At("one"));
        Assert.Equal(0, Run(Some, "--policy", Lower, "--out", _call.At("two")).Exit);

        Assert.Equal(output, File.ReadAllText(_call.At("one/simulation.json")) + "\n");
        foreach (var name in (string[])["simulation.json", "simulation.xlsx"])
        {
            Assert.Equal(File.ReadAllBytes(_call.At("one/" + name)), File.ReadAllBytes(_call.At("two/" + name)));
        }

        Assert.Equal(2, Directory.GetFiles(_call.At("one")).Length);
    }

    [Theory]
    [InlineData(Language.Chinese, false)]
    [InlineData(Language.English, false)]
    [InlineData(Language.Chinese, true)]
    [InlineData(Language.English, true)]
    public void Differences_measures_applicants_awards_and_the_whole_are_shown(string language, bool isTerminal)
    {
        var (exit, output, errors) = Run(language, [Some, "--policy", Lower], isTerminal);

        Assert.Equal((0, ""), (exit, errors));
        var texts = Language.Catalog(language);
        foreach (var key in (string[])["budget.by_measure", "simulate.each_change", "budget.sheet_summary", "simulate.before", "simulate.rechecked", "simulate.no_longer_eligible"])
        {
            Assert.Contains(texts.Text(Message.Of(key)), output, StringComparison.Ordinal);
        }

        Assert.Contains("-10,000.00", output, StringComparison.Ordinal);
        Assert.Contains("1,080,000.00", output, StringComparison.Ordinal);
        Assert.Contains("80%", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m公司", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        var file = _call.File("file", "x");

        var (exit, output, errors) = Run(Some, "--policy", Lower, "--out", file);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(file, errors, StringComparison.Ordinal);
    }

    private static List<Cell[]> Rows(SpreadsheetDocument workbook, Sheet sheet) =>
        [.. ((WorksheetPart)workbook.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray())];

    private static decimal Sum(List<Cell[]> rows, int column) => rows.Skip(1).Select(row => row[column].CellValue?.Text).OfType<string>().Sum(Yuan);

    private static decimal Sum(JsonElement all, Func<JsonElement, JsonElement> amount) =>
        all.EnumerateArray().Select(amount).Where(one => one.ValueKind == JsonValueKind.String).Sum(one => Yuan(one.GetString()!));

    private static decimal Yuan(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
