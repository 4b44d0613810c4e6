using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using static Intake.Worker.Tests.Budget.BudgetCall;
using static Intake.Worker.Tests.Budget.ResultText;

namespace Intake.Worker.Tests.Budget;

public sealed class BudgetOutputTests : IDisposable
{
    private readonly BudgetCall _call = new();

    public void Dispose() => _call.Dispose();

    private string Some => _call.Result("result.json", Of(
        Application(Alpha, "甲公司", "cloud-spend proposed 1234567.89", "loan-interest needs_review 300.00", "core-team no_rule 0.00"),
        Application(Beta, "=HYPERLINK(1)", "cloud-spend proposed 100.00", "unheard-of needs_review 7.00")));

    [Fact]
    public void The_workbook_is_valid_and_its_amounts_are_numbers()
    {
        Assert.Equal(0, Run(Some, "--limit", "1000000", "--out", _call.At("out"), "--measure-limit", "cloud-spend=900000").Exit);

        using var workbook = SpreadsheetDocument.Open(_call.At("out/budget.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["Summary", "By measure", "By applicant", "Each award"], sheets.Select(sheet => sheet.Name?.Value));
        var awards = Rows(workbook, sheets[3]);
        Assert.Equal("1234567.89", awards[1][6].CellValue?.Text);
        foreach (var cell in awards.Skip(1).SelectMany(row => row[6..9]).Where(cell => cell.CellValue is not null))
        {
            Assert.Equal((CellValues.Number, 1u), (cell.DataType?.Value, cell.StyleIndex?.Value));
        }

        Assert.Equal(CellValues.InlineString, awards[4][0].DataType?.Value);
    }

    [Fact]
    public void Every_sheet_and_the_json_add_up_to_the_same_sums()
    {
        var budget = Json(Some, "--limit", "1000000", "--out", _call.At("out"));

        var totals = budget.GetProperty("totals");
        using var workbook = SpreadsheetDocument.Open(_call.At("out/budget.xlsx"), isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        foreach (var (name, byMeasure, byApplicant, award) in ((string, int, int, int)[])[("asked", 5, 3, 6), ("pro_rata", 8, 6, 7), ("in_order", 9, 7, 8)])
        {
            var expected = Yuan(totals.GetProperty(name).GetString()!);
            Assert.Equal(expected, Sum(Rows(workbook, sheets[1]), byMeasure));
            Assert.Equal(expected, Sum(Rows(workbook, sheets[2]), byApplicant));
            Assert.Equal(expected, Sum(Rows(workbook, sheets[3]), award));
            Assert.Equal(expected, Sum(budget.GetProperty("by_measure"), name));
            Assert.Equal(expected, Sum(budget.GetProperty("by_applicant"), name));
            Assert.Equal(expected, Sum(budget.GetProperty("awards"), name));
            Assert.Equal(expected, budget.GetProperty("by_measure").EnumerateArray().Sum(group => Sum(group.GetProperty("by_applicant"), name)));
            Assert.Equal(expected, budget.GetProperty("by_applicant").EnumerateArray().Sum(group => Sum(group.GetProperty("by_measure"), name)));
        }
    }

    [Fact]
    public void What_is_written_to_a_file_is_what_is_printed_and_repeats_byte_for_byte()
    {
        var (_, output, _) = Run(Some, "--limit", "1000", "--json", "--out", _call.At("one"));
        Assert.Equal(0, Run(Some, "--limit", "1000", "--out", _call.At("two")).Exit);

        Assert.Equal(output, File.ReadAllText(_call.At("one/budget.json")) + "\n");
        foreach (var name in (string[])["budget.json", "budget.xlsx"])
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
    public void Both_tables_the_whole_and_every_note_are_shown(string language, bool isTerminal)
    {
        var (exit, output, errors) = Run(language, [Some, "--limit", "1000", "--measure-limit", "cloud-spend=900"], isTerminal);

        Assert.Equal((0, ""), (exit, errors));
        var texts = Language.Catalog(language);
        foreach (var key in (string[])["budget.by_measure", "budget.by_applicant", "budget.missing", "budget.remaining", "budget.pro_rata", "budget.in_order", "budget.open"])
        {
            Assert.Contains(texts.Text(Extraction.Messages.Message.Of(key)), output, StringComparison.Ordinal);
        }

        Assert.Contains("1,234,974.89", output, StringComparison.Ordinal);
        Assert.Contains("unheard-of", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split('\n').Count(line => line.StartsWith("! ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("applicant")]
    public void The_grouping_asked_for_is_unfolded_and_the_other_still_shown(string by)
    {
        var (_, output, _) = Run(Some, "--limit", "1000", "--by", by);

        Assert.Contains("By measure", output, StringComparison.Ordinal);
        Assert.Contains("By applicant", output, StringComparison.Ordinal);
        Assert.Equal(5, output.Split('\n').Count(line => line.StartsWith("  ·", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_flat_table_unfolds_nothing() => Assert.DoesNotContain("  ·", Run(Some, "--limit", "1000").Output, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        var file = _call.Result("file", "x");

        var (exit, output, errors) = Run(Some, "--limit", "1000", "--out", file);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(file, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_and_every_code_of_a_note_is_described_in_the_documentation()
    {
        var other = _call.Result("other.json", With("guangming-2025@000000000002", Application(Alpha, "丙公司", "cloud-spend proposed 1.00"), Application(null, "甲公司", "m no_rule 0.00")));
        var budget = Json(Some, _call.Result("copy.json", File.ReadAllText(Some)), other, "--limit", "5", "--measure-limit", "m=1", "--allow-duplicates");
        var codes = budget.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!).Distinct().ToList();
        Assert.Equal(["demand_understated", "demand_open", "asked_twice", "policies_differ", "identical_copy", "names_of_one_code", "joined_by_name"], codes);
        Documentation.Describes("budget.md", Documentation.Keys(budget).Concat(codes));
    }

    [Fact]
    public void Strangers_names_steer_no_terminal() => Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 1, 20].Sample(name =>
    {
        var path = _call.Result("strange.json", Of(Application(null, name, "cloud-spend proposed 1.00")));
        var (_, output, errors) = Run(path, "--limit", "1");
        Assert.DoesNotContain('\u001b', output + errors);
    }, iter: 50);

    [Fact]
    public void Text_that_comes_in_bytes_comes_out_whole_however_it_is_cut() => Gen.Select(Gen.String, Gen.Int[1, 5]).Sample((any, size) =>
    {
        var bytes = Encoding.UTF8.GetBytes(any + "𠀀发票");
        using var output = new StringWriter();
        using var stream = new TextStream(output);
        foreach (var part in bytes.Chunk(size))
        {
            stream.Write(part);
        }

        Assert.Equal(Encoding.UTF8.GetString(bytes), output.ToString());
    }, iter: 200);

    private static List<Cell[]> Rows(SpreadsheetDocument workbook, Sheet sheet) =>
        [.. ((WorksheetPart)workbook.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray())];

    private static decimal Sum(List<Cell[]> rows, int column) => rows.Skip(1).Select(row => row[column].CellValue?.Text).OfType<string>().Sum(Yuan);

    private static decimal Sum(JsonElement all, string name) =>
        all.EnumerateArray().Select(one => one.GetProperty(name)).Where(amount => amount.ValueKind == JsonValueKind.String).Sum(amount => Yuan(amount.GetString()!));

    private static decimal Yuan(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
