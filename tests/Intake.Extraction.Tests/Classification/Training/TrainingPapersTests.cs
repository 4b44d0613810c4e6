using Intake.Extraction.Classification;
using Intake.Extraction.Classification.Training;
using Intake.Extraction.Learning;

namespace Intake.Extraction.Tests.Classification.Training;

public sealed class TrainingPapersTests
{
    [Fact]
    public void Blocks_are_papers_of_one_page()
    {
        var papers = LabelledPaper.ReadBlocks("x.txt", "== lease\n租约\n月租\n== other\n简历\n");

        Assert.Equal([DocumentType.Lease, DocumentType.Other], papers.Select(paper => paper.Type));
        Assert.Equal("租约\n月租", papers[0].Pages.Single());
    }

    [Fact]
    public void An_unknown_type_is_named_with_its_line() =>
        Assert.Contains("x.txt, line 3", Assert.Throws<InvalidDataException>(() => LabelledPaper.ReadBlocks("x.txt", "== lease\n租约\n== leese\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Pages_of_one_paper_stay_together()
    {
        var papers = LabelledPaper.ReadPages("p", """
            {"type":"contract","layout":"a","page":1,"pages":2,"text":"一"}
            {"type":"contract","layout":"a","page":2,"pages":2,"text":"二"}
            """);

        Assert.Equal(["一", "二"], papers.Single().Pages);
    }

    [Fact]
    public void A_grammar_gives_the_same_papers_each_time()
    {
        const string Grammar = ":list w\n甲/乙{丙/丁}\n:paper lease one 5\n标题{a/b}{$w}{#3}\n? 可有\n";

        var papers = PaperGrammar.Compose("g", Grammar);

        Assert.Equal(5, papers.Length);
        Assert.Equal(papers.Select(paper => paper.Pages[0]), PaperGrammar.Compose("g", Grammar).Select(paper => paper.Pages[0]));
        Assert.All(papers, paper => Assert.Matches("^标题[ab](甲|乙[丙丁])[1-9]{3}\n(可有\n)?$", paper.Pages[0]));
    }

    [Fact]
    public void Noise_of_nothing_changes_nothing() =>
        Assert.Equal("一二三\n四", PrintNoise.On(new(DocumentType.Other, "", ["一二三\n四"]), 0, 0, new SplitMix(1)).Pages[0].TrimEnd('\n'));
}
