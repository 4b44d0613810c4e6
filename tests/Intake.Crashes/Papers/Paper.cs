using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Intake.Crashes.Papers;

/// <summary>A file that is going to be dropped.</summary>
/// <param name="Application">The folder below the drop folder.</param>
/// <param name="Name">Its name in that folder.</param>
/// <param name="Entries">What is in it, if it is an archive: every entry counts as a file of its own.</param>
internal sealed record Paper(string Application, string Name, byte[] Content, ImmutableArray<byte[]> Entries)
{
    public Paper(string application, string name, byte[] content)
        : this(application, name, content, [])
    {
    }

    /// <summary>Dropped under the same name once the first of this name has been taken: people do send things twice.</summary>
    public bool IsAgain { get; init; }

    public string Sha256 { get; } = Hash(Content);

    /// <summary>Hashes of the files this one comes to in the end: its own and those of its entries.</summary>
    public IEnumerable<string> Hashes => Entries.Select(Hash).Prepend(Sha256);

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
