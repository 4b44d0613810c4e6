using Intake.Crashes.Papers;

namespace Intake.Crashes.Checks;

/// <summary>What lies in a drop folder: what waits there, and what a worker has claimed and not removed yet.</summary>
/// <param name="Waiting">Hashes of the files that wait.</param>
/// <param name="Claimed">Delivery and hash of the files that are claimed.</param>
internal sealed record ClaimedNow(IReadOnlyList<string> Waiting, IReadOnlyList<(string Delivery, string Sha256)> Claimed)
{
    private const int NumberLength = 8;

    public bool IsEmpty => Waiting.Count == 0 && Claimed.Count == 0;

    /// <param name="inbox">Nobody moves anything in it meanwhile.</param>
    public static ClaimedNow Read(string inbox)
    {
        var waiting = Directory.EnumerateDirectories(inbox).Where(folder => Path.GetFileName(folder) != ".intake")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Select(Hash).ToList();
        return new ClaimedNow(waiting, [.. ClaimedFiles(inbox).Select(file => ($"drop:{Path.GetFileName(Path.GetDirectoryName(file))}-{Path.GetFileName(file)}", Hash(file)))]);
    }

    /// <summary>Whether anything waits or is claimed, without reading it: may be asked while others move things.</summary>
    public static bool IsAnything(string inbox) =>
        ClaimedFiles(inbox).Any()
        || Directory.EnumerateDirectories(inbox).Where(folder => Path.GetFileName(folder) != ".intake").Any(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any());

    public static IEnumerable<string> ClaimedFiles(string inbox)
    {
        var claimed = Path.Join(inbox, ".intake", "claimed");
        return Directory.Exists(claimed)
            ? Directory.EnumerateFiles(claimed, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
                .Where(file => Path.GetFileName(file) is { Length: NumberLength } name && name.All(char.IsAsciiHexDigitLower))
            : [];
    }

    private static string Hash(string file) => Paper.Hash(File.ReadAllBytes(file));
}
