using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Eligibility;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Workbook;

/// <summary>Keeps one row an award, an expense and a document, and writes awards.xlsx at the end.</summary>
internal sealed class WorkbookSink : IResultSink
{
    private readonly string _folder;
    private readonly Conversation _talk;
    private readonly Func<string, string> _measureName;
    private readonly Sheet _awards;
    private readonly Sheet _open;
    private readonly Sheet _expenses;
    private readonly Sheet _documents;

    public WorkbookSink(string folder, Func<string, string> measureName, Conversation talk)
    {
        _folder = folder;
        _measureName = measureName;
        _talk = talk;
        _awards = New("report.awards", ("report.applicant", 34), ("report.credit_code", 22), ("report.application_year", 10), ("report.measure", 36), ("report.measure_id", 22), ("report.article_column", 10), ("report.status", 12), ("report.base", 18), ("report.amount", 18), ("report.open_points", 80));
        _open = New("report.open_points", ("report.applicant", 34), ("report.about", 36), ("report.measure_id", 22), ("report.kind_of_point", 12), ("report.reason", 100), ("report.code", 24));
        _expenses = New("report.expenses", ("report.applicant", 34), ("report.measure_id", 22), ("report.amount_counted", 18), ("report.date", 12), ("report.counted", 8), ("report.reason", 60), ("report.file", 50), ("report.line_number", 8), ("report.page_column", 8));
        _documents = New("report.papers", ("report.file", 50), ("report.applicant", 34), ("report.type", 14), ("report.status", 12), ("label.field_invoice_number", 24), ("label.field_issue_date", 12), ("label.field_buyer_name", 34), ("label.field_seller_name", 34), ("label.field_amount_excluding_tax", 18), ("label.field_tax", 16), ("label.field_total_including_tax", 18), ("report.reason", 80), ("report.sha256", 66));
    }

    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        var result = application.Result;
        var applicant = result.Form.Name ?? _talk.Text("report.applicant_unknown");
        foreach (var award in result.Awards)
        {
            _awards.Rows.Add([
                applicant, result.Form.UnifiedSocialCreditCode, result.Form.ApplicationYear, _measureName(award.Measure), award.Measure, award.Article,
                _talk.Text("report.award_" + EnumNames<AwardStatus>.Of(award.Status)), award.Base, award.Amount, Reasons.All(award.Findings, _talk)]);
        }

        AddOpenPoints(applicant, result);
        var files = LeadingDocuments.ById(result.Documents);
        foreach (var expense in result.Expenses)
        {
            _expenses.Rows.Add([
                applicant, expense.Measure, expense.Amount, expense.Date, _talk.Text(expense.Counted ? "report.yes" : "report.no"), _talk.Messages.Text(expense.Reason),
                files.TryGetValue(expense.Invoice, out var file) ? PaperNames.Of(file.Document, _talk) : expense.Invoice, expense.LineIndex + 1, expense.Ink is { } ink ? ink.Page : default(SheetCell)]);
        }

        foreach (var assessed in result.Documents)
        {
            var fields = assessed.Document.Fields;
            _documents.Rows.Add([
                PaperNames.Of(assessed.Document, _talk), applicant, _talk.Text("report.type_" + EnumNames<DocumentType>.Of(assessed.Document.Type)),
                _talk.Text("report.status_" + EnumNames<DocumentStatus>.Of(assessed.Status)), fields.Text(VatInvoiceFields.InvoiceNumber), fields.Date(VatInvoiceFields.IssueDate),
                fields.Text(VatInvoiceFields.BuyerName), fields.Text(VatInvoiceFields.SellerName), fields.Money(VatInvoiceFields.AmountExcludingTax),
                fields.Money(VatInvoiceFields.Tax), fields.Money(VatInvoiceFields.TotalIncludingTax), Reasons.All(assessed.Findings, _talk), assessed.Document.Sha256]);
        }

        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation)
    {
        using var file = new OutputFile(_folder, "awards.xlsx");
        WorkbookFile.Write(file.Stream, [_awards, _open, _expenses, _documents]);
        file.Complete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Sheet New(string name, params (string Header, double Width)[] columns) =>
        new(_talk.Text(name), [.. columns.Select(column => _talk.Text(column.Header))], [.. columns.Select(column => column.Width)]);

    /// <summary>What a person has to settle: of the application as a whole, then of each award with the conditions that are not known to hold.</summary>
    private void AddOpenPoints(string applicant, ApplicationResult result)
    {
        foreach (var finding in Reasons.Gravest(result.Findings))
        {
            _open.Rows.Add([applicant, _talk.Text("report.whole_application"), default, Kind(finding), _talk.Messages.Text(finding.Message), finding.Code]);
        }

        foreach (var award in result.Awards)
        {
            foreach (var finding in Reasons.Gravest(award.Findings))
            {
                _open.Rows.Add([applicant, _measureName(award.Measure), award.Measure, Kind(finding), _talk.Messages.Text(finding.Message), finding.Code]);
            }

            foreach (var criterion in award.Criteria.Where(criterion => criterion.Outcome != CriterionOutcome.Met))
            {
                _open.Rows.Add([
                    applicant, _measureName(award.Measure), award.Measure, _talk.Text("report.criterion_" + EnumNames<CriterionOutcome>.Of(criterion.Outcome)),
                    _talk.Messages.Text(criterion.Reason), criterion.Name]);
            }
        }
    }

    private string Kind(Finding finding) => _talk.Text("report.severity_" + EnumNames<Severity>.Of(finding.Severity));
}
