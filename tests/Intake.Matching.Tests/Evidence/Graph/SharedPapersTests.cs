using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence.Graph;

public sealed class SharedPapersTests
{
    private static readonly Invoice Cloud = new() { Lines = [Invoice.Cloud("1000.00")] };

    [Fact]
    public void The_same_bytes_in_two_applications_are_an_open_point_of_both()
    {
        var (a, b) = Told(Assess(Cloud), Assess(Cloud));
        Assert.Equal("shared_invoice", Open(a).Single().Code);
        Assert.Equal("shared_invoice", Open(b).Single().Code);
        Assert.Equal("800.00", a.Amount("cloud-spend"));
        Assert.Contains("乙 (25442000000000000001.pdf)", Shown.English(Open(a).Single().Message), StringComparison.Ordinal);
        Assert.Contains(a.Documents.Single().Findings, f => f.Code == "shared_invoice");
    }

    [Fact]
    public void A_paper_of_very_many_applications_is_told_to_each_with_the_first_of_them()
    {
        var papers = PaperIdentity.Of(Assess(Cloud));

        var shared = SharedPapers.Find(Enumerable.Range(0, 500).Select(i => ($"{i:000}", papers))).ToLookup(s => s.Application);

        Assert.Equal(500, shared.Count);
        Assert.All(shared, application => Assert.InRange(application.Count(), SharedPapers.Most, SharedPapers.Most + 1));
    }

    [Fact]
    public void The_same_invoice_in_another_form_is_found_by_its_number()
    {
        var (a, _) = Told(Assess(Cloud), Assess(Cloud with { Format = DocumentFormat.Ofd, File = "另一份.ofd" }));
        Assert.Equal("shared_invoice", Open(a).Single().Code);
    }

    [Fact]
    public void The_same_number_with_other_content_is_an_alarm()
    {
        var (a, b) = Told(Assess(Cloud), Assess(Cloud with { Lines = [Invoice.Cloud("1000.01")] }));
        Assert.Equal(("shared_conflict", Severity.Error), (Open(a).Single().Code, Open(a).Single().Severity));
        Assert.Equal("shared_conflict", Open(b).Single().Code);
    }

    [Fact]
    public void An_invoice_whose_number_is_not_proven_may_be_the_same()
    {
        var (a, _) = Told(Assess(Cloud), Assess(Cloud with { Number = "25442000000000000007", Status = DocumentStatus.NeedsReview }));
        Assert.Equal("shared_possibly", Open(a).Single().Code);
    }

    [Fact]
    public void Two_proven_numbers_are_two_invoices()
    {
        var result = Assess(Cloud);
        var (a, _) = Told(result, Assess(Cloud with { Number = "25442000000000000007" }));
        Assert.Same(result, a);
    }

    [Fact]
    public void An_invoice_that_counts_in_one_of_the_years_only_is_said_but_not_open()
    {
        var (a, _) = Told(Assess(Cloud), Assess(Form with { ApplicationYear = 2027 }, Cloud));
        Assert.Empty(Open(a));
        Assert.Equal(Severity.Information, a.Documents.Single().Findings.Single(f => f.Code == "shared_invoice").Severity);
    }

    [Fact]
    public void A_payment_used_in_two_applications_is_found()
    {
        var paid = Paper.Payment("R2025001", "1060.00", "2025-07-01");
        var (a, _) = Told(
            Assess(Form, TestPolicy.Catalog, [Cloud.Examined(), paid]), Assess(Form, TestPolicy.Catalog, [(Cloud with { Number = "25442000000000000007" }).Examined(), paid]));
        Assert.Equal("shared_payment", Open(a).Single().Code);
    }

    [Fact]
    public void The_order_of_the_applications_changes_nothing()
    {
        var (a, b, c) = (PaperIdentity.Of(Assess(Cloud)), PaperIdentity.Of(Assess(Cloud with { Salt = "2" })), PaperIdentity.Of(Assess(Cloud with { Status = DocumentStatus.NeedsReview })));
        Assert.Equal(SharedPapers.Find([("甲", a), ("乙", b), ("丙", c)]).AsEnumerable(), SharedPapers.Find([("丙", c), ("乙", b), ("甲", a)]).AsEnumerable());
        Assert.Equal(6, SharedPapers.Find([("甲", a), ("乙", b), ("丙", c)]).Length);
    }

    private static (ApplicationResult A, ApplicationResult B) Told(ApplicationResult a, ApplicationResult b)
    {
        var shared = SharedPapers.Find([("甲", PaperIdentity.Of(a)), ("乙", PaperIdentity.Of(b))]);
        return (SharedPapers.Told("甲", a, shared), SharedPapers.Told("乙", b, shared));
    }

    private static List<Finding> Open(ApplicationResult result) => [.. result.Award("cloud-spend").Findings.Where(f => f.Code.StartsWith("shared_", StringComparison.Ordinal))];
}
