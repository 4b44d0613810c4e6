using System.Text.Json;

namespace Intake.Worker.Tests;

/// <summary>The pages under docs/, held against what the program writes.</summary>
internal static class Documentation
{
    public static string Page(string page) => File.ReadAllText(Path.Combine(Root(), "docs", page));

    public static void Describes(string page, IEnumerable<string> words)
    {
        var text = Page(page);
        Assert.All(words.Distinct(), word => Assert.Matches($"`{word}(\\[\\])?`", text));
    }

    /// <summary>Every key, of every object.</summary>
    public static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Keys(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Intake.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Intake.sln above the tests");
        }

        return folder.FullName;
    }
}
