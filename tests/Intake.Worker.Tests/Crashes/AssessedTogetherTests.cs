using Intake.Extraction;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Samples;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Crashes;

/// <summary>Applications are assessed several at a time: none may notice.</summary>
public sealed class AssessedTogetherTests
{
    private const int Applications = 400;

    [Fact]
    public async Task An_application_comes_to_the_same_whether_others_are_assessed_beside_it_or_not()
    {
        var chain = (await AssessmentChainLoader.LoadAsync(null)).Chain!;
        var papers = Enumerable.Range(1, Applications).Select(Paper).ToArray();

        var together = new string[papers.Length];
        Parallel.For(0, papers.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Kinds(chain, papers[i]));
        var alone = papers.Select(paper => Kinds(chain, paper)).ToArray();

        Assert.Equal(alone, together);
    }

    private static string Kinds(AssessmentChain chain, ExaminedDocument paper) =>
        string.Join(" ", chain.Assess(null, [paper]).Expenses.Select(expense => $"{expense.LineIndex}:{expense.Measure}:{expense.Counted}"));

    private static ExaminedDocument Paper(int number)
    {
        string[] names = ["云服务器使用费", "算力租赁服务费", "房屋租金", "对象存储服务费", "技术咨询"];
        var lines = names.Select((name, i) => LineMaker.Of($"*信息技术服务*{name}", $"{number}-{i}", "月", 1m, 1_000m + number, 0.06m));
        var spec = new InvoiceGenerator(number).With(InvoiceKind.DigitalSpecial, [.. lines], new DateOnly(2025, 5, 5));
        return new Examiners().Examine(new SourceDocument($"{number}.xml", InvoiceXml.Write(spec, XmlDialect.EInvoice)), CancellationToken.None);
    }
}
