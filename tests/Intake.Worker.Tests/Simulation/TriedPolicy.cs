using Intake.Matching.Measures;

namespace Intake.Worker.Tests.Simulation;

/// <summary>The policy that ships, and others to hold against it.</summary>
internal static class TriedPolicy
{
    private static readonly Lazy<MeasureCatalog> ShippedOne = new(() => Read(BuiltInPolicy.Texts()));

    public static MeasureCatalog Shipped => ShippedOne.Value;

    public static string GuideFile => Path.Combine(AppContext.BaseDirectory, "Policies", "made-up-guide", "guide-2026.yaml");

    /// <summary>With the made-up guide laid over it.</summary>
    public static MeasureCatalog Guided { get; } = Read([.. BuiltInPolicy.Texts(), new PolicyText("guide-2026.yaml", File.ReadAllText(GuideFile))]);

    public static MeasureCatalog TaxIncluded { get; } = With("notice.yaml", "chosen: tax_excluded", "chosen: tax_included");

    /// <summary>Policies that each change what another part of the evidence decides.</summary>
    public static MeasureCatalog[] All { get; } =
    [
        Shipped, Guided, TaxIncluded,
        With("notice.yaml", "chosen: counts_with_open_point", "chosen: does_not_count"),
        With("notice.yaml", "chosen: counts_unless_contradicted", "chosen: does_not_count"),
        With("notice.yaml", "chosen: calendar_year_before", "chosen: application_year"),
        With("cloud-spend.yaml", "\"1000000.00\"", "\"1000.00\""),
    ];

    /// <summary>One file of the policy that ships, with one replacement.</summary>
    public static string Changed(string file, string old, string replacement)
    {
        var text = BuiltInPolicy.Texts().Single(t => t.File == file).Text;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not say {old}");
        return text.Remove(at, old.Length).Insert(at, replacement);
    }

    public static MeasureCatalog With(string file, string old, string replacement) =>
        Read(BuiltInPolicy.Texts().Select(t => t.File == file ? t with { Text = Changed(file, old, replacement) } : t));

    public static MeasureCatalog Without(string file) => Read(BuiltInPolicy.Texts().Where(t => t.File != file));

    private static MeasureCatalog Read(IEnumerable<PolicyText> texts)
    {
        var reading = MeasureReader.Read(texts);
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }
}
