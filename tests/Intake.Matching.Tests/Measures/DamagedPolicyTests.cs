using CsCheck;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>Whatever one line of a policy is made to say: it is refused with its file, or it can be described and computed with. Nothing in between.</summary>
public sealed class DamagedPolicyTests
{
    private static readonly string[] Values = ["[]", "{}", "\"\"", "~", "0", "1", "true", "guide", "\"0.00\"", "100%", "[a]", "{a: b}", "2026-01-01", "[national, national]", "[cloud_spend, cloud_spend]"];

    private static readonly PolicyText[] Shipped = [.. BuiltInPolicy.Texts(), TestPolicy.Guide];

    [Fact]
    public void A_line_that_says_something_else_is_refused_or_can_be_computed_with() =>
        Gen.Select(Gen.Int[0, Shipped.Length - 1], Gen.Int[0, 10_000], Gen.Int[0, Values.Length]).Sample((file, at, value) => Assert.True(Survives(file, at, value)), iter: 300);

    /// <summary>Every list and every block of every file, emptied one at a time.</summary>
    [Fact]
    public void A_block_emptied_is_refused_or_can_be_computed_with()
    {
        var emptied = 0;
        for (var file = 0; file < Shipped.Length; file++)
        {
            var lines = Shipped[file].Text.Split('\n');
            var examples = Array.FindIndex(lines, l => l.StartsWith("examples:", StringComparison.Ordinal));
            for (var line = 0; line < (examples < 0 ? lines.Length : examples + 1); line++)
            {
                if (lines[line].EndsWith(':') && Sampled(file, line))
                {
                    Assert.True(Survives(file, line, 0), $"{Shipped[file].File}:{line + 1}");
                    emptied++;
                }
            }
        }

        Assert.InRange(emptied, 100, 10_000);
    }

    /// <summary>One of every kind of file in full, of the rest a part: they are alike.</summary>
    private static bool Sampled(int file, int line) =>
        Shipped[file].File is "cloud-spend.yaml" or "feature-park-title.yaml" or "science-grant-matching.yaml" or "openharmony-certification.yaml" or "dataset-service.yaml" or "guide-2026.yaml"
        || (file + line) % 17 == 0;

    private static bool Survives(int file, int at, int value)
    {
        var text = Shipped[file];
        var lines = text.Text.Split('\n');
        var line = at % lines.Length;
        var colon = lines[line].IndexOf(": ", StringComparison.Ordinal);
        lines[line] = value == Values.Length ? "" : colon < 0 ? lines[line].TrimEnd(':') + ": " + Values[value] : lines[line][..colon] + ": " + Values[value];
        if (colon < 0)
        {
            // What stood below goes with it.
            var depth = Depth(lines[line]);
            for (var below = line + 1; below < lines.Length && (lines[below].Length == 0 || Depth(lines[below]) > depth); below++)
            {
                lines[below] = "";
            }
        }

        var damaged = text with { Text = string.Join('\n', lines) };

        // The file itself, what it needs, and what it speaks of: reading all the others again would only take time.
        var alone = text.File.StartsWith(MeasureReader.GuidePrefix, StringComparison.Ordinal) || text.File == MeasureReader.NoticeFile;
        var reading = MeasureReader.Read(Shipped.Select(t => t.File == text.File ? damaged : t).Where(t => alone || t.File != TestPolicy.Guide.File));
        if (reading.Catalog is not { } catalog)
        {
            return !reading.Problems.IsEmpty && reading.Problems.All(p => p.Line > 0);
        }

        foreach (var year in (int[])[2025, 2026, 2028])
        {
            foreach (var measure in catalog.For(year).Measures)
            {
                _ = MeasureDescription.Of(measure, catalog.Notice, null);
            }

            _ = Application.Assess(
                Application.Form with { ApplicationYear = year, Measures = [.. catalog.Ids] }, catalog,
                new Invoice { Date = $"{year - 1}-05-05", Lines = [Invoice.Compute("1000.00"), Invoice.Cloud("1000.00"), Invoice.Rent("1000.00")] });
        }

        return true;
    }

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;
}
