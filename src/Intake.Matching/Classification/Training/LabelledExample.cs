using System.Collections.Immutable;

namespace Intake.Matching.Classification.Training;

/// <summary>A line and what may be answered to it.</summary>
/// <param name="Accepted">The kinds between which the line is open; one kind where it is clear.</param>
/// <param name="MayBeUnsure">"unsure" is among the answers accepted. It is never wrong; it only counts as not answered.</param>
public sealed record LabelledExample(ImmutableArray<ExpenseKind> Accepted, bool MayBeUnsure, ExpenseSubject Subject)
{
    private const string Unsure = "unsure";

    private const string Header = "accepted\tline_name\tspecification\tunit\tremarks\tseller_name\tcontract_title";

    /// <summary>Reads the tab-separated form: labels joined by |, then the fields of the subject, an empty one as null.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; file and line are named.</exception>
    public static ImmutableArray<LabelledExample> Read(string file, string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != Header)
        {
            throw new InvalidDataException($"{file}, line 1: expected the header {Header}");
        }

        var examples = ImmutableArray.CreateBuilder<LabelledExample>(lines.Length);
        for (var line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length > 0)
            {
                examples.Add(Parse(lines[line]) ?? throw new InvalidDataException($"{file}, line {line + 1}: expected labels and six fields, tabs between"));
            }
        }

        return examples.ToImmutable();
    }

    /// <summary>Writes the form that <see cref="Read"/> reads.</summary>
    public static string Write(IEnumerable<LabelledExample> examples) =>
        string.Join('\n', examples.Select(example => example.Line()).Prepend(Header)) + "\n";

    private static LabelledExample? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 7 || cells[1].Length == 0)
        {
            return null;
        }

        var kinds = ImmutableArray.CreateBuilder<ExpenseKind>();
        var unsure = false;
        foreach (var label in cells[0].Split('|'))
        {
            if (label == Unsure)
            {
                unsure = true;
            }
            else if (ExpenseKindName.TryParse(label, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                return null;
            }
        }

        return new(kinds.ToImmutable(), unsure, new(cells[1], Cell(2), Cell(3), Cell(4), Cell(5), Cell(6)));

        string? Cell(int index) => cells[index].Length == 0 ? null : cells[index];
    }

    private string Line()
    {
        var labels = Accepted.Select(ExpenseKindName.Of).Concat(MayBeUnsure ? [Unsure] : []);
        return string.Join('\t', string.Join('|', labels), Subject.LineName, Subject.Specification, Subject.Unit, Subject.Remarks, Subject.SellerName, Subject.ContractTitle);
    }
}
