using Intake.Matching.Measures;

namespace Intake.Matching.Tests.Papers;

/// <summary>The policy that ships, read once, and ways to hand in a changed one.</summary>
internal static class TestPolicy
{
    private static readonly Lazy<MeasureCatalog> BuiltIn = new(() => MeasureReader.Read(BuiltInPolicy.Texts()).Catalog!);

    private static readonly Lazy<MeasureCatalog> Guided = new(() =>
    {
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), Guide]);
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    });

    /// <summary>The year of the made-up guide.</summary>
    public const int GuideYear = 2026;

    public static MeasureCatalog Catalog => BuiltIn.Value;

    /// <summary>The policy that ships with the made-up guide laid over it.</summary>
    public static MeasureCatalog WithGuide => Guided.Value;

    /// <summary>The made-up guide.</summary>
    public static PolicyText Guide => new("guide-2026.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Policies", "made-up-guide", "guide-2026.yaml")));

    /// <summary>The shipped texts with one replacement in one file; fails where the old text does not stand there.</summary>
    public static PolicyText[] Changed(string file, string old, string replacement)
    {
        var texts = BuiltInPolicy.Texts().ToArray();
        var at = Array.FindIndex(texts, t => t.File == file);
        Assert.Contains(old, texts[at].Text, StringComparison.Ordinal);
        var start = texts[at].Text.IndexOf(old, StringComparison.Ordinal);
        texts[at] = texts[at] with { Text = texts[at].Text.Remove(start, old.Length).Insert(start, replacement) };
        return texts;
    }

    /// <summary>The catalog with one replacement, which must be readable.</summary>
    public static MeasureCatalog With(string file, string old, string replacement)
    {
        var reading = MeasureReader.Read(Changed(file, old, replacement));
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }

    /// <summary>From 1.</summary>
    public static int LineOf(PolicyText[] texts, string file, string text)
    {
        var whole = texts.Single(t => t.File == file).Text;
        return whole[..whole.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }
}
