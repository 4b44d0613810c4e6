using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Workbook;

/// <summary>Keeps one row an award, an expense and a document, and writes awards.xlsx at the end.</summary>
internal sealed class WorkbookSink : IResultSink
{
    private readonly string _folder;
    private readonly Conversation _talk;
    private readonly Func<string, string> _measureName;
    private readonly Sheet _awards;
    private readonly Sheet _expenses;
    private readonly Sheet _documents;

    public WorkbookSink(string folder, Func<string, string> measureName, Conversation talk)
    {
        _folder = folder;
        _measureName = measureName;
        _talk = talk;
        _awards = New("report.awards", ("report.applicant", 34), ("report.credit_code", 22), ("report.application_year", 10), ("report.measure", 36), ("report.measure_id", 22), ("report.article_column", 10), ("report.status", 12), ("report.base", 18), ("report.amount", 18), ("report.open_points", 80));
        _expenses = New("report.expenses", ("report.applicant", 34), ("report.measure_id", 22), ("report.amount_counted", 18), ("report.date", 12), ("report.counted", 8), ("report.reason", 60), ("report.file", 50), ("report.line_number", 8), ("report.page_column", 8));
        _documents = New("report.papers", ("report.file", 50), ("report.applicant", 34), ("report.type", 14), ("report.status", 12), ("report.field_invoice_number", 24), ("report.field_issue_date", 12), ("report.field_buyer_name", 34), ("report.field_seller_name", 34), ("report.field_amount_excluding_tax", 18), ("report.field_tax", 16), ("report.field_total_including_tax", 18), ("report.reason", 80), ("report.sha256", 66));
    }

    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        var result = application.Result;
        var applicant = result.Form.Name ?? _talk.Text("report.applicant_unknown");
        foreach (var award in result.Awards)
        {
            _awards.Rows.Add([
                applicant, result.Form.UnifiedSocialCreditCode, result.Form.ApplicationYear, _measureName(award.Measure), award.Measure, award.Article,
                _talk.Text("report.award_" + EnumNames<AwardStatus>.Of(award.Status)), award.Base, award.Amount, Texts(award.Findings)]);
        }

        var files = LeadingDocuments.BySha256(result.Documents);
        foreach (var expense in result.Expenses)
        {
            _expenses.Rows.Add([
                applicant, expense.Measure, expense.Amount, expense.Date, _talk.Text(expense.Counted ? "report.yes" : "report.no"), _talk.Messages.Text(expense.Reason),
                files.TryGetValue(expense.Invoice, out var file) ? file.Document.Name : expense.Invoice, expense.LineIndex + 1, expense.Ink is { } ink ? ink.Page : default(SheetCell)]);
        }

        foreach (var assessed in result.Documents)
        {
            var fields = assessed.Document.Fields;
            _documents.Rows.Add([
                assessed.Document.Name, applicant, _talk.Text("report.type_" + EnumNames<DocumentType>.Of(assessed.Document.Type)),
                _talk.Text("report.status_" + EnumNames<DocumentStatus>.Of(assessed.Status)), fields.Text(VatInvoiceFields.InvoiceNumber), fields.Date(VatInvoiceFields.IssueDate),
                fields.Text(VatInvoiceFields.BuyerName), fields.Text(VatInvoiceFields.SellerName), fields.Money(VatInvoiceFields.AmountExcludingTax),
                fields.Money(VatInvoiceFields.Tax), fields.Money(VatInvoiceFields.TotalIncludingTax), Texts(assessed.Findings), assessed.Document.Sha256]);
        }

        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation)
    {
        using var file = new OutputFile(_folder, "awards.xlsx");
        WorkbookFile.Write(file.Stream, [_awards, _expenses, _documents]);
        file.Complete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Sheet New(string name, params (string Header, double Width)[] columns) =>
        new(_talk.Text(name), [.. columns.Select(column => _talk.Text(column.Header))], [.. columns.Select(column => column.Width)]);

    private string Texts(IEnumerable<Finding> findings) =>
        string.Join(" ", findings.Where(finding => finding.Severity != Severity.Information).Select(finding => _talk.Messages.Text(finding.Message)));
}
