using Intake.Extraction.Classification;
using Intake.Extraction.Verification;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Evaluation;

/// <summary>An evaluation as a person reads it.</summary>
internal sealed class EvaluationTables(Conversation talk)
{
    public void Write(EvaluationResult evaluation)
    {
        Scores(evaluation);
        Forms(evaluation);
        Table("report.misses", ["report.file", "report.field", "report.miss", "report.expected", "report.got"],
            evaluation.Misses.Select(miss => new[] { miss.File, miss.Field, talk.Text("report.miss_" + EnumNames<MissKind>.Of(miss.Kind)), Shown(miss.Expected), Shown(miss.Got) }));
        Table("report.labelled", ["report.file", "report.status", "report.reason"],
            evaluation.Labelled.Where(document => document.Status != DocumentStatus.Accepted).Select(document => new[] { document.Name, Status(document), Reason(document) }));
        Table("report.unlabelled", ["report.file", "report.type", "report.status", "report.reason"],
            evaluation.Unlabelled.Select(document => new[] { document.Name, EnumNames<DocumentType>.Of(document.Type), Status(document), Reason(document) }));
        Table("report.absent", ["report.file"], evaluation.Absent.Select(file => new[] { file }));
        if (!evaluation.Labelled.IsEmpty)
        {
            talk.Output.WriteLine(talk.Text(
                "report.evaluation_summary",
                Figures.Count(evaluation.Labelled.Length),
                Figures.Count(evaluation.Accepted),
                Figures.Count(evaluation.Scores.Sum(score => score.Labelled)),
                Figures.Count(evaluation.Scores.Sum(score => score.Exact)),
                Figures.Count(evaluation.Scores.Sum(score => score.Missing)),
                Figures.Count(evaluation.Scores.Sum(score => score.Wrong)),
                Figures.Count(evaluation.Scores.Sum(score => score.Silent))));
        }
        else
        {
            talk.Output.WriteLine(talk.Text("report.nothing_scored", Figures.Count(evaluation.Unlabelled.Length)));
        }

        talk.Output.Flush();
    }

    private void Scores(EvaluationResult evaluation) =>
        Table("report.scores", ["report.type", "report.field", "report.labelled_count", "report.exact", "report.missing", "report.wrong", "report.silent"],
            evaluation.Scores.Select(score => new[]
            {
                score.Type, score.Field, Figures.Count(score.Labelled), Figures.Count(score.Exact), Figures.Count(score.Missing), Figures.Count(score.Wrong), Figures.Count(score.Silent),
            }), 2, 3, 4, 5, 6);

    private void Forms(EvaluationResult evaluation) =>
        Table("report.forms", ["report.type", "report.form", "report.papers_count", "report.accepted", "report.labelled_count", "report.exact", "report.missing", "report.wrong", "report.silent"],
            evaluation.Forms.Select(score => new[]
            {
                score.Type, score.Form, Figures.Count(score.Papers), Figures.Count(score.Accepted), Figures.Count(score.Labelled),
                Figures.Count(score.Exact), Figures.Count(score.Missing), Figures.Count(score.Wrong), Figures.Count(score.Silent),
            }), 2, 3, 4, 5, 6, 7, 8);

    private void Table(string title, string[] headers, IEnumerable<string[]> rows, params int[] figures)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            new TextTable(talk.Text(title), [.. headers.Select(key => talk.Text(key))], all, figures.ToHashSet()).Write(talk.Output, talk.OutputIsTerminal);
            talk.Output.WriteLine();
        }
    }

    private string Status(ExaminedDocument document) => talk.Text("report.status_" + EnumNames<DocumentStatus>.Of(document.Status));

    private string Reason(ExaminedDocument document) => Reasons.All(document.Findings, talk);

    private string Shown(string? value) => value ?? talk.Text("report.none");
}
