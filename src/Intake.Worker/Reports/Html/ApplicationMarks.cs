using System.Globalization;
using Intake.Matching.Awards;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>All places on all papers of an application that the report points at.</summary>
internal sealed class ApplicationMarks
{
    private readonly Dictionary<string, (DocumentMarks Marks, string Name)> _byId = new(StringComparer.Ordinal);

    /// <param name="prefix">Of every anchor.</param>
    public ApplicationMarks(string prefix, ApplicationResult result, Conversation talk)
    {
        var number = 0;
        var named = LeadingDocuments.ById(result.Documents);
        foreach (var assessed in result.Documents)
        {
            var marks = new DocumentMarks($"{prefix}d{(++number).ToString(CultureInfo.InvariantCulture)}");
            Documents.Add(marks);
            if (ReferenceEquals(named[assessed.Document.Id], assessed))
            {
                _byId.Add(assessed.Document.Id, (marks, PaperNames.Of(assessed.Document, talk)));
            }

            MarkDocument(marks, assessed, talk);
        }

        foreach (var award in result.Awards)
        {
            MarkDerivation(award.Derivation, talk);
        }
    }

    /// <summary>One a document, in their order.</summary>
    public List<DocumentMarks> Documents { get; } = [];

    /// <summary>The marks and name of the paper of this identity, of copies the one that leads; null for one that is not in the application.</summary>
    public (DocumentMarks Marks, string Name)? Find(string? id) =>
        id is not null && _byId.TryGetValue(id, out var found) ? found : null;

    private static void MarkDocument(DocumentMarks marks, Matching.Evidence.AssessedDocument assessed, Conversation talk)
    {
        var number = 0;
        foreach (var field in assessed.Document.Fields.Fields)
        {
            if (field is { Page: { } page, Box: { } box })
            {
                marks.Add(MarkKind.Field, (++number).ToString(CultureInfo.InvariantCulture), page, box, $"{Labels.Field(field.Name, talk)}: {field.Printed}");
            }
        }

        var row = 0;
        foreach (var line in assessed.Document.Fields.Lines)
        {
            row++;
            if (line is { Page: { } page, AmountBox: { } amount })
            {
                marks.Add(MarkKind.Line, "L" + row.ToString(CultureInfo.InvariantCulture), page, amount, $"{line.Name}: {line.Amount}");
            }
            else if (line is { Page: { } linePage, Box: { } box })
            {
                marks.Add(MarkKind.Line, "L" + row.ToString(CultureInfo.InvariantCulture), linePage, box, line.Name);
            }
        }

        foreach (var check in assessed.Checks)
        {
            if (check.Where is { } where)
            {
                marks.Add(MarkKind.Other, null, where.Page, where.Box, Labels.Check(check.Name, talk));
            }
        }

        foreach (var finding in assessed.Findings)
        {
            if (finding is { Page: { } page, Box: { } box })
            {
                marks.Add(MarkKind.Other, null, page, box, talk.Messages.Text(finding.Message));
            }
        }
    }

    private void MarkDerivation(Derivation node, Conversation talk)
    {
        if (node.Ink is { } ink && Find(node.Document) is { } found)
        {
            found.Marks.Add(MarkKind.Other, null, ink.Page, ink.Box, $"{talk.Messages.Text(node.Label)}: {ink.Printed}");
        }

        foreach (var child in node.Children)
        {
            MarkDerivation(child, talk);
        }
    }
}
