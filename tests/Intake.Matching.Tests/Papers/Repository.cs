namespace Intake.Matching.Tests.Papers;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Text(params ReadOnlySpan<string> path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Intake.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Intake.sln above the tests");
        }

        return folder.FullName;
    }
}
