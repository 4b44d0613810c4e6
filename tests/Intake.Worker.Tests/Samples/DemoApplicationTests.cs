using System.Text.Json;
using Intake.Samples;

namespace Intake.Worker.Tests.Samples;

public sealed class DemoApplicationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("intake-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Demo_is_the_same_byte_for_byte_every_time()
    {
        var first = Path.Combine(_folder, "a");
        var second = Path.Combine(_folder, "b");
        DemoApplication.WriteTo(first);
        DemoApplication.WriteTo(second);
        var files = Directory.EnumerateFiles(first).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(DemoApplication.Documents.Length + 1, files.Count);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(first, file)), File.ReadAllBytes(Path.Combine(second, file))));
    }

    [Fact]
    public void Application_form_names_the_applicant_whom_the_counted_invoices_name_as_buyer()
    {
        Assert.Contains(DemoApplication.Applicant.TaxId!, DemoApplication.ApplicationYaml);
        Assert.Contains("application_year: 2026", DemoApplication.ApplicationYaml);
        Assert.All(DemoApplication.Documents.Where(document => document.IsCounted), document =>
        {
            Assert.Equal(DemoApplication.Applicant.Name, document.Truth.Spec.Buyer.Name);
            Assert.Equal(2025, document.Truth.Spec.Date.Year);
        });
    }

    [Fact]
    public void Every_expense_measure_has_a_base_and_red_letters_are_subtracted()
    {
        Assert.Equal(["cloud-spend", "compute-purchase", "loan-interest", "rent-recognised-park"], DemoApplication.ExpectedBases.Keys);
        Assert.Equal(193_200.00m + 234_600.00m - 34_000.00m, DemoApplication.ExpectedBases["cloud-spend"]);
        Assert.Equal(315_000.00m + 186_000.00m, DemoApplication.ExpectedBases["compute-purchase"]);
        Assert.Equal(4 * 55_900.00m, DemoApplication.ExpectedBases["rent-recognised-park"]);
        Assert.Equal(82_062.50m, DemoApplication.ExpectedBases["loan-interest"]);
    }

    [Fact]
    public void Noise_of_a_real_application_is_there()
    {
        var documents = DemoApplication.Documents;
        Assert.Contains(documents, document => document.Truth.Spec.Date.Year == 2024);
        Assert.Contains(documents, document => document.Truth.Spec.Buyer.Name != DemoApplication.Applicant.Name);
        Assert.Contains(documents, document => document.Truth.Spec.Total < 0);
        Assert.Contains(documents, document => document.Measure is null);
        Assert.Equal(3, documents.Count(document => document.Truth.Spec.Number == documents[0].Truth.Spec.Number));
    }

    [Fact]
    public void Truth_is_one_json_object_a_line_with_the_facts_of_each_file()
    {
        var path = Path.Combine(_folder, "truth.jsonl");
        DemoApplication.WriteTruth(path);
        var lines = File.ReadAllLines(path);
        Assert.Equal(DemoApplication.Documents.Length, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            using var json = JsonDocument.Parse(lines[i]);
            var document = DemoApplication.Documents[i];
            Assert.Equal(document.FileName, json.RootElement.GetProperty("file").GetString());
            Assert.Equal(document.Truth.Spec.Number, json.RootElement.GetProperty("fields").GetProperty("invoice_number").GetString());
            Assert.Equal(document.Truth.Spec.Lines.Length, json.RootElement.GetProperty("lines").GetArrayLength());
        }
    }
}
