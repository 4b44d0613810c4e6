using System.Diagnostics.CodeAnalysis;

namespace Intake.Worker.Storage.Vault;

/// <summary>The SHA-256 of a content (FIPS 180-4), which is also its name: 64 hexadecimal digits, small letters.</summary>
public readonly record struct ContentHash
{
    private readonly string? _hex;

    private ContentHash(string hex) => _hex = hex;

    /// <exception cref="InvalidOperationException">This is the default value, which is no hash.</exception>
    public string Hex => _hex ?? throw new InvalidOperationException("not a hash");

    /// <param name="digest">32 bytes.</param>
    public static ContentHash FromDigest(ReadOnlySpan<byte> digest) =>
        digest.Length == 32 ? new ContentHash(Convert.ToHexStringLower(digest)) : throw new ArgumentException("a SHA-256 has 32 bytes", nameof(digest));

    /// <summary>Takes 64 hexadecimal digits, capital or small.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        var isHash = text is { Length: 64 } && text.All(char.IsAsciiHexDigit);
        hash = isHash ? new ContentHash(text!.ToLowerInvariant()) : default;
        return isHash;
    }

    public override string ToString() => Hex;
}
