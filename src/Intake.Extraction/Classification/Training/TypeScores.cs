using System.Collections.Immutable;

namespace Intake.Extraction.Classification.Training;

/// <summary>How the model by itself does on labelled papers.</summary>
/// <param name="Papers">How many.</param>
/// <param name="Sure">How many of them it answered.</param>
/// <param name="Wrong">Those it answered wrongly, and the answer.</param>
/// <param name="WrongAsTyped">Of these, how many were given a type other than <see cref="DocumentType.Other"/>: the worst mistakes.</param>
/// <param name="LikeliestRight">How often the likeliest type is the right one, answered or not.</param>
/// <param name="Confusion">Rows: right type; columns: answered type, last column unsure.</param>
public sealed record TypeScores(
    int Papers, int Sure, ImmutableArray<(LabelledPaper Paper, DocumentType Answer)> Wrong, int WrongAsTyped, int LikeliestRight, ImmutableArray<ImmutableArray<int>> Confusion)
{
    public static TypeScores Of(DocumentModel model, IReadOnlyList<LabelledPaper> papers)
    {
        var types = Enum.GetValues<DocumentType>().Length;
        var confusion = new int[types, types + 1];
        var wrong = ImmutableArray.CreateBuilder<(LabelledPaper, DocumentType)>();
        var (sure, right) = (0, 0);
        foreach (var paper in papers)
        {
            var answer = model.Predict(DocumentSubject.Of(paper.Pages));
            sure += answer.IsSure ? 1 : 0;
            right += answer.Likeliest == paper.Type ? 1 : 0;
            confusion[(int)paper.Type, answer.IsSure ? (int)answer.Likeliest : types]++;
            if (answer.IsSure && answer.Likeliest != paper.Type)
            {
                wrong.Add((paper, answer.Likeliest));
            }
        }

        var rows = Enumerable.Range(0, types).Select(row => Enumerable.Range(0, types + 1).Select(column => confusion[row, column]).ToImmutableArray());
        return new(papers.Count, sure, wrong.ToImmutable(), wrong.Count(miss => miss.Item2 != DocumentType.Other), right, [.. rows]);
    }
}
