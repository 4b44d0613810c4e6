using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Evidence.Graph;

public sealed class GraphCaseTests
{
    private static readonly Dictionary<string, GraphCase> Cases = GraphCase.All().ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_papers_show(string name)
    {
        var graphCase = Cases[name];
        var result = Application.Assess(Application.Form, TestPolicy.Catalog, [.. graphCase.Papers.Select(p => p.Paper)]);

        Assert.NotEmpty(graphCase.Expected);
        foreach (var expected in graphCase.Expected)
        {
            var words = expected.Split(' ');
            switch (words[0])
            {
                case "edges":
                    Assert.Equal(words[1], result.Graph.Edges.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case "unmatched":
                    Assert.Equal(words.Skip(1).Select(graphCase.Sha).Order(StringComparer.Ordinal), result.Graph.Unmatched.Select(u => u.Document));
                    break;
                case "base":
                    Assert.Equal(words[1], result.Base("cloud-spend"));
                    break;
                default:
                    Check(result, graphCase.Sha(words[0]), words[0], expected);
                    break;
            }
        }
    }

    [Fact]
    public void Every_edge_has_reasons_and_every_reason_the_ink_it_rests_on()
    {
        var edges = Cases.Values.SelectMany(c => Application.Assess(Application.Form, TestPolicy.Catalog, [.. c.Papers.Select(p => p.Paper)]).Graph.Edges).ToList();
        Assert.True(edges.Count > 50);
        Assert.All(edges, edge => Assert.True(edge.Reasons.Length >= 2));
        Assert.All(edges.SelectMany(e => e.Reasons), reason => Assert.Contains(reason.Ink, ink => ink.Ink is not null));
    }

    [Fact]
    public void Everything_is_said_in_words()
    {
        foreach (var result in Cases.Values.Select(c => Application.Assess(Application.Form, TestPolicy.Catalog, [.. c.Papers.Select(p => p.Paper)])))
        {
            var said = result.Findings.Select(f => f.Message).Concat(result.Expenses.Select(e => e.Reason)).Concat(result.Graph.Open.Select(o => o.Text))
                .Concat(result.Graph.Edges.SelectMany(e => e.Reasons.Select(r => r.Text))).Concat(result.Documents.SelectMany(d => d.Checks.Select(c => c.Message).Concat(d.Findings.Select(f => f.Message))))
                .Concat(result.Awards.SelectMany(a => a.Criteria.Select(c => c.Reason).Concat(a.Findings.Select(f => f.Message))));
            Assert.All(said, message => Assert.DoesNotMatch(@"\{\d|^[a-z]+\.[a-z_]+$", Shown.English(message)));
        }
    }

    private static void Check(ApplicationResult result, string sha, string name, string expected)
    {
        var document = result.Documents.Single(d => d.Document.Sha256 == sha);
        var expenses = result.Expenses.Where(e => e.Invoice == sha).ToList();
        var codes = new List<string>(expected.Split(' ').SkipWhile(w => !w.StartsWith("open=", StringComparison.Ordinal)).Select(w => w.Replace("open=", "")).Where(w => !w.Contains('=')));
        foreach (var word in expected.Split(' ').Skip(1).Where(w => w.Contains('=')))
        {
            var (key, value) = (word.Split('=')[0], word.Split('=')[1]);
            var actual = key switch
            {
                "payment" => Outcome(document, "payment_found"),
                "contract" => Outcome(document, "contract_found"),
                "period" => Outcome(document, "in_period"),
                "counted" => Sum(expenses.Where(e => e.Counted)),
                "cut" => Sum(expenses.Where(e => !e.Counted)),
                "open" => value,
                _ => throw new ArgumentException(word),
            };
            Assert.Equal($"{name} {key}={value}", $"{name} {key}={actual}");
        }

        if (codes.Count > 0)
        {
            Assert.Equal(codes.Where(c => c != "-").Order(StringComparer.Ordinal), Open(result, GraphCase.Number(name)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The codes of what is open about an invoice, and of what took it back.</summary>
    private static IEnumerable<string> Open(ApplicationResult result, string number) => result.Award("cloud-spend").Findings
        .Where(f => (f.Severity != Severity.Information || f.Code == "red_letter_invoice") && f.Message.Arguments.Any(a => a.Contains(number, StringComparison.Ordinal)))
        .Select(f => f.Code).Distinct();

    private static string Outcome(AssessedDocument document, string check) =>
        document.Checks.Single(c => c.Name == check).Outcome switch { CheckOutcome.Pass => "pass", CheckOutcome.Fail => "fail", _ => "unknown" };

    private static string Sum(IEnumerable<Expense> expenses) => Money.Sum(expenses.Select(e => e.Amount)).ToString();
}
