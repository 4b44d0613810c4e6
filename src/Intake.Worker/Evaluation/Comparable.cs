using Intake.Extraction.Values;

namespace Intake.Worker.Evaluation;

/// <summary>Values as scoring compares them: width and white space make no difference, everything else does.</summary>
internal static class Comparable
{
    public static bool Same(string? a, string? b) => string.Equals(Normal(a), Normal(b), StringComparison.Ordinal);

    /// <returns>Null for nothing, white space included.</returns>
    public static string? Normal(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var normal = string.Concat(PrintedText.ToHalfWidth(PrintedText.Unify(text)).Where(c => !char.IsWhiteSpace(c)));
        return normal.Length == 0 ? null : normal;
    }
}
