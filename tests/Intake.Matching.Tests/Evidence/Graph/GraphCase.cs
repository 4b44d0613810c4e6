using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Verification;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Evidence.Graph;

/// <summary>
/// One hand-made case of cases.txt: papers, a line each, and after <c>=&gt;</c> what is to come of them. Words of a paper are separated by white space:
/// its kind, its name, then <c>key=value</c>; amounts are with tax, of which there is none.
/// </summary>
internal sealed class GraphCase
{
    public required string Name { get; init; }

    public List<(string Name, ExaminedDocument Paper)> Papers { get; } = [];

    public List<string> Expected { get; } = [];

    public string Sha(string name) => Papers.Single(p => p.Name == name).Paper.Sha256;

    public static List<GraphCase> All()
    {
        var cases = new List<GraphCase>();
        foreach (var line in Repository.Text("tests", "Intake.Matching.Tests", "Evidence", "Graph", "cases.txt").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("case ", StringComparison.Ordinal))
            {
                cases.Add(new GraphCase { Name = line[5..] });
            }
            else if (line.StartsWith("=> ", StringComparison.Ordinal))
            {
                cases[^1].Expected.Add(line[3..]);
            }
            else
            {
                cases[^1].Add(line);
            }
        }

        return cases;
    }

    private void Add(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = words.Skip(2).Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w[1], StringComparer.Ordinal);
        Papers.Add((words[1], Paper(words[0], words[1], new Values(given))));
        Assert.Empty(given);
    }

    private static ExaminedDocument Paper(string kind, string name, Values values) => kind switch
    {
        "invoice" => Invoiced(name, values),
        "payment" => Tests.Papers.Paper.Payment(
            values.Text("number") is { } number ? (number == "-" ? null : number) : "R2025" + name, values.Text("amount"), values.Text("date"), values.Text("payer") ?? Invoice.Applicant, values.Text("payee") ?? Tests.Papers.Paper.Seller,
            values.Text("purpose"), values.Status(), salt: values.Text("salt") ?? ""),
        "interest" => Tests.Papers.Paper.Interest("X2025" + name, values.Text("amount"), values.Text("date"), values.Text("payee") ?? Tests.Papers.Paper.Seller, values.Text("loan")),
        "contract" => Tests.Papers.Paper.Contract(
            values.Text("number") ?? "HT-" + name, values.Text("signed"), values.Text("from"), values.Text("to"), values.Text("amount"), values.Text("one") ?? Invoice.Applicant,
            values.Text("other") ?? Tests.Papers.Paper.Seller, values.Status(), values.Text("id"), values.Text("salt") ?? ""),
        "lease" => Tests.Papers.Paper.Lease("ZL-" + name, values.Text("signed"), values.Text("from"), values.Text("to"), values.Text("monthly")),
        _ => throw new ArgumentException(kind),
    };

    private static ExaminedDocument Invoiced(string name, Values values)
    {
        var lines = values.Text("amount")!.Split(',').Select(amount => Invoice.Line("*信息技术服务*云服务器租用", amount, "0.00", values.Day("from"), values.Day("to"))).ToImmutableArray();
        return new Invoice
        {
            Number = Number(name), Date = values.Text("date"), Lines = lines, Remarks = values.Text("remarks"), OriginalNumber = values.Text("of") is { } of ? Number(of) : null,
            SellerName = values.Text("seller") ?? Tests.Papers.Paper.Seller, Status = values.Status(),
        }.Examined();
    }

    /// <summary>A name such as <c>I7</c> as the number of a fully digitalized invoice.</summary>
    public static string Number(string name) => "25442000" + int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture).ToString("D12", CultureInfo.InvariantCulture);

    private sealed class Values(Dictionary<string, string> given)
    {
        public string? Text(string key) => given.Remove(key, out var value) ? Numbered(value).Replace('_', ' ') : null;

        public DateOnly? Day(string key) => Text(key) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        public DocumentStatus Status() => Text("status") == "review" ? DocumentStatus.NeedsReview : DocumentStatus.Accepted;

        // {I1} in a text stands for the number of that invoice, {I1~} for its last eight digits.
        private static string Numbered(string text)
        {
            for (var at = text.IndexOf("{I", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{I", StringComparison.Ordinal))
            {
                var end = text.IndexOf('}', at);
                var name = text[(at + 1)..end];
                text = text[..at] + (name[^1] == '~' ? Number(name[..^1])[^8..] : Number(name)) + text[(end + 1)..];
            }

            return text;
        }
    }
}
