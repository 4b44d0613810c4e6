namespace Intake.Samples.Papers.Drawing;

/// <summary>Underlined blanks filled with values: the marks of their ends inside a text.</summary>
internal static class Underline
{
    public const char Begin = '\u0001';
    public const char End = '\u0002';

    /// <summary>A filled blank, with a little air at both ends as forms have.</summary>
    public static string Of(string value) => $"{Begin} {value} {End}";

    public static bool IsMarker(char c) => c is Begin or End;

    public static string Strip(string text) => text.Replace("\u0001", "", StringComparison.Ordinal).Replace("\u0002", "", StringComparison.Ordinal);
}
