using System.Globalization;
using Intake.Matching.Awards;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Workbook;

namespace Intake.Worker.Reports.Budget;

/// <summary>The budget as a workbook: summary, by measure, by applicant, and every award with both cuts. Amounts are numbers.</summary>
internal sealed class BudgetWorkbook(BudgetReport report, Conversation talk)
{
    /// <summary>Excel holds 1 048 576 rows; the header takes one.</summary>
    private const int MostRows = 1_048_575;

    public void Write(Stream output) => WorkbookFile.Write(output, [Summary(), ByMeasure(), ByApplicant(), .. Awards()]);

    private Sheet Summary()
    {
        var sheet = New("budget.sheet_summary", ("budget.item", 44), ("budget.yuan", 20), ("budget.awards", 12), ("budget.remark", 110));
        foreach (var row in BudgetSummary.Of(report))
        {
            sheet.Rows.Add([talk.Messages.Text(row.Label), row.Amount, row.Awards is { } count ? count : default(SheetCell), row.Remark is { } remark ? talk.Messages.Text(remark) : null]);
        }

        foreach (var note in report.Notes)
        {
            sheet.Rows.Add([talk.Text("budget.note"), default, default, talk.Messages.Text(note.Message)]);
        }

        foreach (var file in report.Sources.Files)
        {
            sheet.Rows.Add([talk.Text("budget.source"), default, default, talk.Text("budget.source_of", file.Path, file.Policy, file.Intake, file.Sha256)]);
        }

        return sheet;
    }

    private Sheet ByMeasure()
    {
        var sheet = New("budget.by_measure", [("report.measure", 36), ("report.measure_id", 24), ("report.article_column", 10), ("budget.measure_limit", 18), .. SumColumns]);
        foreach (var group in report.ByMeasure)
        {
            sheet.Rows.Add([group.Name, group.Key, group.Sample.Award.Award.Article, group.Limit, .. Sums(group)]);
        }

        return sheet;
    }

    private Sheet ByApplicant()
    {
        var sheet = New("budget.by_applicant", [("report.applicant", 34), ("report.credit_code", 22), .. SumColumns]);
        foreach (var group in report.ByApplicant)
        {
            sheet.Rows.Add([group.Name, group.Sample.Award.Applicant.Code, .. Sums(group)]);
        }

        return sheet;
    }

    private IEnumerable<Sheet> Awards()
    {
        var number = 0;
        foreach (var lines in report.Lines.Chunk(MostRows).DefaultIfEmpty([]))
        {
            number++;
            var sheet = New(
                "budget.sheet_awards", ("report.applicant", 34), ("report.credit_code", 22), ("report.measure", 36), ("report.measure_id", 24), ("report.article_column", 10),
                ("report.status", 12), ("budget.asked", 18), ("budget.pro_rata", 18), ("budget.in_order", 18), ("budget.position", 10), ("report.file", 50), ("budget.application", 10));
            foreach (var line in lines)
            {
                var (applicant, award, place) = line.Award;
                sheet.Rows.Add([
                    report.ApplicantName(line.Award), applicant.Code, report.MeasureName(award.Measure) ?? award.Measure, award.Measure, award.Article,
                    talk.Text("report.award_" + EnumNames<AwardStatus>.Of(award.Status)), line.Share?.Claim.Amount, line.Share?.ProRata, line.Share?.InOrder,
                    line.Share is { } share ? share.Position : default(SheetCell), place.File, place.Application]);
            }

            yield return number == 1 ? sheet : sheet with { Name = sheet.Name + number.ToString(CultureInfo.InvariantCulture) };
        }
    }

    private static (string, double)[] SumColumns =>
    [
        ("budget.awards", 10), ("budget.asked", 18), ("budget.secure", 18), ("budget.open", 18), ("budget.pro_rata", 18), ("budget.in_order", 18),
        ("budget.no_rule", 14), ("budget.not_eligible", 14),
    ];

    private static SheetCell[] Sums(BudgetGroup group)
    {
        var sums = group.Sums;
        return [sums.Claims, sums.Asked, sums.Secure, sums.Open, sums.ProRata, sums.InOrder, group.NoRule, group.NotEligible];
    }

    private Sheet New(string name, params (string Header, double Width)[] columns) =>
        new(talk.Text(name), [.. columns.Select(column => talk.Text(column.Header))], [.. columns.Select(column => column.Width)]);
}
