namespace Intake.Matching.Classification;

/// <summary>The names of the kinds in data, results and model files.</summary>
public static class ExpenseKindName
{
    private static readonly string[] Names =
        ["none", "compute_purchase", "cloud_spend", "rent", "loan_interest", "guarantee_fee", "corpus_data", "ai4s_services"];

    /// <summary>How many kinds there are, <see cref="ExpenseKind.None"/> included.</summary>
    public static int Count => Names.Length;

    /// <summary>The snake_case name.</summary>
    public static string Of(ExpenseKind kind) => Names[(int)kind];

    /// <summary>The kind of that name; false for any other text ("unsure" is no kind).</summary>
    public static bool TryParse(string name, out ExpenseKind kind)
    {
        var at = Array.IndexOf(Names, name);
        kind = at < 0 ? ExpenseKind.None : (ExpenseKind)at;
        return at >= 0;
    }
}
