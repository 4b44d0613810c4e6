using Intake.Matching.Awards;
using Intake.Matching.Eligibility;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>One award: what, how much, whether it stands, and the tree that every yuan of it can be followed down.</summary>
internal sealed class AwardSection(HtmlWriter html, ApplicationMarks marks, Func<string, string> measureName, Conversation talk)
{
    public void Write(ProposedAward award)
    {
        var status = EnumNames<AwardStatus>.Of(award.Status);
        html.Write($"<section class=\"award {status}\"><header><div><h3>{measureName(award.Measure)}</h3><p class=\"quiet\">{talk.Text("report.article", Figures.Count(award.Article))} · <code>{award.Measure}</code></p></div>");
        html.Write($"<span class=\"chip {status}\">{talk.Text("report.award_" + status)}</span><div class=\"figure\"><b>{Figures.Grouped(award.Amount)}</b><span class=\"quiet\">{talk.Text("report.base_of", Figures.Grouped(award.Base))}</span></div></header>");
        if (award.InKind is { } inKind)
        {
            html.Write($"<p>{talk.Text("report.in_kind", Figures.Count(inKind.Quantity), talk.Messages.Text(inKind.Unit.AsMessage()))}</p>");
        }

        if (!award.Findings.IsEmpty)
        {
            html.Write($"<h4>{talk.Text("report.open_points")}</h4>");
            FindingList.Write(html, award.Findings, null, talk);
        }

        Criteria(award);
        html.Write($"<h4>{talk.Text("report.derivation")}</h4><ul class=\"tree\">");
        Node(award.Derivation);
        html.Write($"</ul>");
        if (award.Assumptions.Length > 0)
        {
            html.Write($"<h4>{talk.Text("report.assumptions")}</h4><ul class=\"notes\">");
            foreach (var assumption in award.Assumptions)
            {
                html.Write($"<li>{talk.Messages.Text(assumption)}</li>");
            }

            html.Write($"</ul>");
        }

        html.Write($"</section>");
    }

    private void Criteria(ProposedAward award)
    {
        if (award.Criteria.IsEmpty)
        {
            return;
        }

        html.Write($"<h4>{talk.Text("report.criteria")}</h4><table class=\"ledger\">");
        foreach (var criterion in award.Criteria)
        {
            var outcome = EnumNames<CriterionOutcome>.Of(criterion.Outcome);
            html.Write($"<tr class=\"{outcome}\"><td class=\"mark\">{Mark(criterion.Outcome)}</td><td class=\"outcome\">{talk.Text("report.criterion_" + outcome)}</td><td>{talk.Messages.Text(criterion.Reason)} <code>{criterion.Name}</code></td></tr>");
        }

        html.Write($"</table>");
    }

    private void Node(Derivation node)
    {
        html.Write($"<li><div class=\"node\"><span class=\"label\">{talk.Messages.Text(node.Label)}");
        if (node.Cites is { } cites)
        {
            html.Write($" <span class=\"cites\">{talk.Messages.Text(cites)}</span>");
        }

        if (marks.Find(node.Document) is { } found)
        {
            Ink(node, found.Marks, found.Name);
        }

        if (node.IsDeclared)
        {
            html.Write($" <span class=\"chip declared\">{talk.Text("report.declared")}</span>");
        }

        if (node.Contribution is { Fen: not 0 } contribution)
        {
            html.Write($" <span class=\"fed\">{talk.Text("report.contribution", Figures.Grouped(contribution))}</span>");
        }

        html.Write($"</span><span class=\"value\">{node.Value}</span></div>");
        if (node.Children.Length > 0)
        {
            html.Write($"<ul>");
            foreach (var child in node.Children)
            {
                Node(child);
            }

            html.Write($"</ul>");
        }

        html.Write($"</li>");
    }

    private void Ink(Derivation node, DocumentMarks document, string name)
    {
        if (node.Ink is { } ink && document.Find(ink.Page, ink.Box) is { } mark)
        {
            html.Write($" <a class=\"ink\" href=\"#{mark.Id}\">{Figures.ShortName(name)} · {talk.Text("report.page", Figures.Count(ink.Page))} · {mark.Tag} “{ink.Printed}”</a>");
        }
        else
        {
            html.Write($" <a class=\"ink\" href=\"#{document.Anchor}\">{Figures.ShortName(name)}</a>");
        }
    }

    private static string Mark(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => "✓",
        CriterionOutcome.NotMet => "✗",
        _ => "?",
    };
}
