using System.Globalization;
using System.Text;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Worker.Commands;
using Intake.Worker.Results;

namespace Intake.Worker.Tests.Budget;

public sealed class ResultReaderTests : IDisposable
{
    private static readonly string Good = ResultText.Of(
        ResultText.Application(ResultText.Alpha, "甲公司", "cloud-spend proposed 100.00", "loan-interest needs_review 0.05"),
        ResultText.Application(null, null, "compute-purchase not_eligible 0.00", "core-team no_rule 0.00"));

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Applicants_years_and_awards_are_read_and_everything_else_is_passed_over()
    {
        var file = Read(Good).File!;

        Assert.Equal(("guangming-2025@000000000001", "0.1.0", 2), (file.Policy, file.Intake, file.Applications.Length));
        var first = file.Applications[0];
        Assert.Equal((1, ResultText.Alpha, "甲公司", 2026), (first.Number, first.Code, first.Name, first.Year));
        Assert.Equal(
            [new ResultAward("cloud-spend", 2, AwardStatus.Proposed, Money.FromFen(100_00)), new ResultAward("loan-interest", 2, AwardStatus.NeedsReview, Money.FromFen(5))],
            first.Awards);
        Assert.Equal((2, null, null), (file.Applications[1].Number, file.Applications[1].Code, file.Applications[1].Name));
        Assert.Equal([AwardStatus.NotEligible, AwardStatus.NoRule], file.Applications[1].Awards.Select(award => award.Status));
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_of_the_file()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Read(Good).File!.Sha256);
    }

    [Fact]
    public void A_folder_stands_for_the_result_in_it()
    {
        _folder.File("out/result.json", Encoding.UTF8.GetBytes(Good));

        Assert.Equal(Path.Combine(_folder.Path, "out", "result.json"), ResultFileReader.Read(Path.Combine(_folder.Path, "out")).File!.Path);
    }

    [Fact]
    public void The_mark_in_front_of_utf8_changes_nothing() =>
        Assert.Equal(2, Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]).File!.Applications.Length);

    [Fact]
    public void Awards_may_stand_before_whose_they_are() =>
        Assert.Equal("乙", Read(ResultText.Of("""{"total": "1.00", "awards": [{"amount": "1.00", "status": "proposed", "article": 1, "measure": "m"}], "application_year": 2026, "applicant": {"name": "乙", "unified_social_credit_code": null}}""")).File!.Applications[0].Name);

    [Fact]
    public void Every_part_of_a_result_is_refused_and_never_taken_for_less()
    {
        // Cut anywhere: behind the last brace only white space may be missing.
        var bytes = Encoding.UTF8.GetBytes(Good);
        Gen.Int[0, bytes.Length - 1].Sample(length =>
        {
            var reading = Read(bytes[..length]);
            Assert.Null(reading.File);
            Assert.NotNull(reading.Problem);
        }, iter: 300);
    }

    [Fact]
    public void No_bytes_make_the_reader_fail() => Gen.Select(Gen.Int[0, Encoding.UTF8.GetByteCount(Good) - 1], Gen.Byte, Gen.Int[0, 3]).Sample((at, value, more) =>
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[at] = value;
        var reading = Read([.. bytes, .. Enumerable.Repeat(value, more)]);
        Assert.True(reading.File is null != reading.Problem is null);
    }, iter: 1_000);

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "schema 2")]
    [InlineData("\"schema\": 1", "\"schema\": \"1\"", "schema should be a whole number")]
    [InlineData("\"schema\": 1,", "", "schema is missing")]
    [InlineData("\"schema\": 1,", "\"schema\": 1, \"schema\": 1,", "schema is given twice")]
    [InlineData("\"policy\"", "\"politics\"", "versions.policy is missing")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"-100.00\"", "applications[0].awards[0].amount should be")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": 100.00", "applications[0].awards[0].amount should be")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"100.0\"", "not 100.0")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"1,00.00\"", "not 1,00.00")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"1e2.00\"", "not 1e2.00")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"１00.00\"", "not １00.00")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"1000000000000.00\"", "not 1000000000000.00")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"100.00\\n\"", "not 100.00")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": null", "not Null")]
    [InlineData("\"amount\": \"100.00\"", "\"amount\": \"100.01\"", "add up to 100.06, but its total is 100.05")]
    [InlineData("\"amount\": \"100.00\",", "", "applications[0].awards[0].amount is missing")]
    [InlineData("\"status\": \"proposed\"", "\"status\": \"approved\"", "'approved', which is none of needs_review, no_rule, not_eligible, proposed")]
    [InlineData("\"status\": \"proposed\"", "\"status\": \"not_eligible\"", "has status not_eligible and yet the amount 100.00")]
    [InlineData("\"measure\": \"cloud-spend\"", "\"measure\": \"\"", "awards[0].measure should be text")]
    [InlineData("\"application_year\": 2026", "\"application_year\": 2026.5", "application_year should be a whole number")]
    [InlineData("\"application_year\": 2026", "\"application_year\": -1", "application_year should be a whole number")]
    [InlineData("\"applicant\": {", "\"applicants\": {", "applications[0].applicant is missing")]
    [InlineData("\"name\": \"甲公司\"", "\"name\": 5", "applications[0].applicant.name should be text")]
    [InlineData("\"applications\": [", "\"applications\": {}, \"more\": [", "applications should be an array")]
    [InlineData("\"applications\": [", "\"applications\": [3, ", "applications[0] should be an object")]
    [InlineData("\"applications\": [", "\"applications\": [], \"more\": [", "holds no application")]
    [InlineData("\"skipped\": []", "\"skipped\": [,]", "no correct JSON")]
    public void Each_mistake_is_refused_with_where_and_what_was_expected(string right, string wrong, string expected)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        var said = Said(Read(string.Concat(Good.AsSpan(0, at), wrong, Good.AsSpan(at + right.Length))));

        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Contains("given.json", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("no json", "line 1 is no correct JSON")]
    [InlineData("[]", "should be a JSON object")]
    [InlineData("{}", "schema is missing")]
    [InlineData("\"text\"", "should be a JSON object")]
    [InlineData("   ", "line 1 is no correct JSON")]
    [InlineData("vm\n", "line 1 is no correct JSON")]
    [InlineData("{\"schema\": 1, ", "breaks off")]
    public void What_is_no_result_at_all_is_called_that(string content, string expected) =>
        Assert.Contains(expected, Said(Read(content)), StringComparison.Ordinal);

    [Fact]
    public void Something_behind_the_end_is_refused() => Assert.NotNull(Read(Good + Good).Problem);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_is_named_as_such(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);

        Assert.Contains("UTF-16", Said(Read([.. coding.GetPreamble(), .. coding.GetBytes(Good)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_utf8_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Encoding.UTF8.GetByteCount(Good[..Good.IndexOf('甲', StringComparison.Ordinal)])] = 0xFF;

        Assert.NotNull(Read(bytes).Problem);
    }

    [Fact]
    public void A_missing_file_and_a_folder_without_a_result_are_told_apart()
    {
        var absent = Said(ResultFileReader.Read(Path.Combine(_folder.Path, "absent.json")));
        var empty = Said(ResultFileReader.Read(_folder.Path));

        Assert.Contains("There is no file or folder", absent, StringComparison.Ordinal);
        Assert.Contains("holds no result.json", empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_larger_than_any_buffer_cost_no_memory()
    {
        // Thirty megabytes of documents, and one value that is longer than the buffer is at first.
        var path = Path.Combine(_folder.Path, "large.json");
        using (var file = new StreamWriter(path))
        {
            file.Write("""{"schema": 1, "versions": {"intake": "1", "policy": "p"}, "applications": [{"documents": [""");
            for (var i = 0; i < 100_000; i++)
            {
                file.Write(i > 0 ? "," : "");
                file.Write("""{"file": "a.pdf", "fields": {"invoice_number": {"value": "00000000", "box": [0.1, 0.25, 0.5, 0.75]}}, "lines": [{"name": "云服务", "amount": "1.00"}], "checks": [], "findings": [{"message": "一段说明文字，说明发生了什么，以及接下来该做什么。"}]}""");
            }

            file.Write(string.Create(CultureInfo.InvariantCulture, $$"""], "long": "{{new string('x', 300_000)}}", "applicant": {"name": "甲", "unified_social_credit_code": null}, "application_year": 2026, "awards": [], "total": "0.00"}]}"""));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ResultFileReader.Read(path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("甲", reading.File?.Applications[0].Name);
        Assert.True(new FileInfo(path).Length > 20_000_000);
        Assert.True(allocated < 4_000_000, $"{allocated} bytes were allocated");
    }

    [Fact]
    public void Identical_bytes_count_once_under_any_name_and_different_ones_all()
    {
        var one = _folder.File("one.json", Encoding.UTF8.GetBytes(Good));
        var copy = _folder.File("copy/result.json", Encoding.UTF8.GetBytes(Good));
        var other = _folder.File("other.json", Encoding.UTF8.GetBytes(Good + "\n"));

        var set = ResultSet.Read([one, Path.Combine(_folder.Path, "copy"), other, one]);

        Assert.Equal([one, other], set.Files.Select(file => file.Path));
        Assert.Equal([new ResultCopy(copy, one), new ResultCopy(one, one)], set.Copies);
    }

    private ResultReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private ResultReading Read(byte[] bytes) => ResultFileReader.Read(_folder.File("given.json", bytes));

    private static string Said(ResultReading reading) => Language.Catalog(Language.English).Text(reading.Problem!);
}
