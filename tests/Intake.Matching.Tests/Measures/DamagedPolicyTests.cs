using System.Globalization;
using CsCheck;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
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
        Gen.Select(Gen.Int[0, Shipped.Length - 1], Gen.Int[0, 10_000], Gen.Int[0, Values.Length]).Sample((file, at, value) => Assert.True(Survives(file, at, value)), iter: int.Parse(Environment.GetEnvironmentVariable("DAMAGE") ?? "300", CultureInfo.InvariantCulture));

    private static bool Survives(int file, int at, int value)
    {
        var text = Shipped[file];
        var lines = text.Text.Split('\n');
        var line = at % lines.Length;
        var colon = lines[line].IndexOf(": ", StringComparison.Ordinal);
        lines[line] = value == Values.Length ? "" : colon < 0 ? lines[line].TrimEnd(':') + ": " + Values[value] : lines[line][..colon] + ": " + Values[value];
        var damaged = text with { Text = string.Join('\n', lines) };

        // The file itself, what it needs, and what it speaks of: reading all the others again would only take time.
        var alone = text.File.StartsWith(MeasureReader.GuidePrefix, StringComparison.Ordinal) || text.File == MeasureReader.NoticeFile;
        var reading = MeasureReader.Read(Shipped.Select(t => t.File == text.File ? damaged : t).Where(t => alone || t.File != TestPolicy.Guide.File));
        if (reading.Catalog is not { } catalog)
        {
            return !reading.Problems.IsEmpty && reading.Problems.All(p => p.Line > 0 && Message.Of(p.Expected.Key).Key.Length > 0);
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
}
