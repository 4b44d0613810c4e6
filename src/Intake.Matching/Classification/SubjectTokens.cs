using Intake.Extraction.Learning;

namespace Intake.Matching.Classification;

/// <summary>
/// Cuts a subject into the tokens the model knows: n-grams of one to three symbols with a prefix for the field, the whole of a short
/// name, and n-grams shared by name, specification and contract title, so that a word means something wherever it stands.
/// </summary>
internal static class SubjectTokens
{
    internal const char Category = 'C', CategoryPart = 'c', Name = 'n', WholeName = 'N', Specification = 's', Unit = 'U', Remarks = 'r',
        Seller = 'v', Title = 't', Shared = 'a';

    private const int WholeNameLimit = 12;

    public static void Read<TSink>(SubjectText text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        Whole(text.Category, Category, int.MaxValue, ref sink);
        Grams(text.Category, CategoryPart, 2, 2, ref sink);
        Whole(text.Name, WholeName, WholeNameLimit, ref sink);
        Grams(text.Name, Name, 1, 3, ref sink);
        Grams(text.Name, Shared, 2, 3, ref sink);
        Grams(text.Specification, Specification, 1, 2, ref sink);
        Grams(text.Specification, Shared, 2, 3, ref sink);
        Whole(text.Unit, Unit, int.MaxValue, ref sink);
        Grams(text.Remarks, Remarks, 2, 2, ref sink);
        Grams(text.Seller, Seller, 2, 2, ref sink);
        Grams(text.Title, Title, 2, 2, ref sink);
        Grams(text.Title, Shared, 2, 3, ref sink);
    }

    private static void Whole<TSink>(ComparableField field, char prefix, int limit, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        if (field.Count > 0 && field.Count <= limit)
        {
            sink.Add(prefix, field.Text);
        }
    }

    private static void Grams<TSink>(ComparableField field, char prefix, int shortest, int longest, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        for (var first = 0; first < field.Count; first++)
        {
            for (var size = 1; size <= longest && first + size <= field.Count && !field.IsBreak(first + size - 1); size++)
            {
                if (size >= shortest)
                {
                    sink.Add(prefix, field.Slice(first, size));
                }
            }
        }
    }
}
