namespace Intake.Extraction.Fields.Clauses;

/// <summary>Tells whether figures without a unit of their own are yuan: written as money is, and nothing near them says ten thousands.</summary>
internal static class BareFigures
{
    private const int LabelReach = 14;

    public static bool AreYuan(string text, Mention figures)
    {
        var label = text.AsSpan(Math.Max(0, figures.Start - LabelReach), Math.Min(LabelReach, figures.Start));
        if (label.Contains("万", StringComparison.Ordinal) || text.Contains("单位:万元", StringComparison.Ordinal) || text.Contains("单位:人民币万元", StringComparison.Ordinal))
        {
            return false;
        }

        var digits = text.AsSpan(figures.Start, figures.Length).TrimEnd();
        return digits.Contains(',') || digits is [.., '.', _, _] || label.Contains("元)", StringComparison.Ordinal);
    }
}
