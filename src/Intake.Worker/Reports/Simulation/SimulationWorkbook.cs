using Intake.Worker.Commands;
using Intake.Worker.Reports.Workbook;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>The comparison as a workbook: the whole, by measure, by applicant, every award, and what the policies say differently. Amounts are numbers.</summary>
internal sealed class SimulationWorkbook(SimulationReport report, Conversation talk)
{
    /// <summary>Excel holds 1 048 576 rows; the header takes one.</summary>
    private const int MostRows = 1_048_575;

    private static readonly (string Header, double Width)[] Sums =
    [
        ("simulate.before", 18), ("simulate.after", 18), ("simulate.change", 18), ("simulate.gain", 10), ("simulate.lose", 10), ("simulate.unchanged", 10),
        ("simulate.newly_eligible", 12), ("simulate.no_longer_eligible", 12),
    ];

    private readonly SimulationTexts _texts = new(talk);

    public void Write(Stream output) => WorkbookFile.Write(output, [Summary(), ByMeasure(), ByApplicant(), .. Awards(), Differences(), NotCompared()]);

    private Sheet Summary()
    {
        var sheet = New("budget.sheet_summary", ("budget.item", 30), ("simulate.figure", 22), ("budget.remark", 120));
        foreach (var row in SimulationSummary.Of(report))
        {
            sheet.Rows.Add([talk.Messages.Text(row.Label), row.Figure, row.Remark is { } remark ? talk.Messages.Text(remark) : null]);
        }

        foreach (var note in report.Notes)
        {
            sheet.Rows.Add([talk.Text("budget.note"), default, talk.Messages.Text(note.Message)]);
        }

        foreach (var file in report.Sources.Files)
        {
            sheet.Rows.Add([talk.Text("budget.source"), default, talk.Text("budget.source_of", file.Path, file.Policy, file.Intake, file.Sha256)]);
        }

        return sheet;
    }

    private Sheet ByMeasure()
    {
        var sheet = New("budget.by_measure", [("report.measure", 36), ("report.measure_id", 24), ("report.article_column", 10), .. Sums]);
        foreach (var group in report.ByMeasure)
        {
            sheet.Rows.Add([group.Name, group.Key, group.Sample.Award.Article, .. Cells(group.Sums)]);
        }

        return sheet;
    }

    private Sheet ByApplicant()
    {
        var sheet = New("budget.by_applicant", [("report.applicant", 34), ("report.credit_code", 22), .. Sums, ("simulate.measures", 70)]);
        foreach (var group in report.ByApplicant)
        {
            sheet.Rows.Add([group.Name, group.Sample.Applicant.Code, .. Cells(group.Sums), SimulationTexts.Measures(group.Changed)]);
        }

        return sheet;
    }

    private IEnumerable<Sheet> Awards()
    {
        var number = 0;
        foreach (var lines in report.Compared.Chunk(MostRows).DefaultIfEmpty([]))
        {
            number++;
            var sheet = New(
                "simulate.sheet_awards", ("report.applicant", 34), ("report.credit_code", 22), ("report.measure", 36), ("report.measure_id", 24), ("report.article_column", 10),
                ("simulate.status_before", 14), ("simulate.status_after", 14), ("simulate.base_before", 18), ("simulate.base_after", 18), ("simulate.before", 18), ("simulate.after", 18),
                ("simulate.change", 18), ("report.reason", 100), ("simulate.recheck", 14), ("report.file", 50), ("budget.application", 10)) is var made && number > 1
                ? made with { Name = $"{made.Name} {number}" }
                : made;
            foreach (var line in lines)
            {
                sheet.Rows.Add(Cells(line));
            }

            yield return sheet;
        }
    }

    private SheetCell[] Cells(SimulationLine line)
    {
        var award = line.Award;
        return
        [
            report.ApplicantName(line), line.Applicant.Code, report.MeasureName(award.Measure) ?? award.Measure, award.Measure, award.Article, _texts.Status(award.Before),
            _texts.Status(award.After), award.Before?.Base, award.After?.Base, award.AmountBefore, award.AmountAfter, award.Difference,
            award.IsChanged ? _texts.Reasons(award) : null, talk.Text("simulate.recheck_" + EnumNames<Recheck>.Of(line.Application.Recheck)), line.Application.Place.File, line.Application.Place.Application,
        ];
    }

    private Sheet Differences()
    {
        var sheet = New(
            "simulate.sheet_differences", ("simulate.of_policy", 28), ("report.measure_id", 26), ("simulate.number", 44), ("simulate.key", 30), ("simulate.old", 50), ("simulate.new", 50),
            ("simulate.cites", 24), ("report.application_year", 12));
        foreach (var (version, difference) in report.Differences.SelectMany(policy => policy.Differences.Select(difference => (policy.Version, difference))))
        {
            sheet.Rows.Add([
                version, difference.Measure ?? talk.Text("simulate.all_measures"), talk.Messages.Text(difference.Label), difference.Key, _texts.Values(difference.Before),
                _texts.Values(difference.After), _texts.Cites(difference), string.Join(", ", difference.Years.Select(PolicyValues.Show))]);
        }

        return sheet;
    }

    private Sheet NotCompared()
    {
        var sheet = New("simulate.sheet_not_compared", ("report.applicant", 34), ("report.credit_code", 22), ("report.file", 50), ("budget.application", 10), ("simulate.recorded", 18), ("report.reason", 120));
        foreach (var application in report.NotCompared)
        {
            var recorded = Extraction.Values.Money.Sum(application.Awards.Select(award => award.AmountBefore));
            sheet.Rows.Add([application.Name, application.Code, application.Place.File, application.Place.Application, recorded, talk.Messages.Text(application.Mismatch!)]);
        }

        return sheet;
    }

    private static IEnumerable<SheetCell> Cells(SimulationSums sums) =>
        [sums.Before, sums.After, sums.Change, sums.Gain, sums.Lose, sums.Unchanged, sums.NewlyEligible, sums.NoLongerEligible];

    private Sheet New(string name, params (string Header, double Width)[] columns) =>
        new(talk.Text(name), [.. columns.Select(column => talk.Text(column.Header))], [.. columns.Select(column => column.Width)]);
}
