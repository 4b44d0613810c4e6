using System.Security.Cryptography;

namespace Intake.Worker.Storage.Vault;

/// <summary>Reads what is to be kept piece by piece, counts it and hashes it. A failure of the stream read is the giver's and passes as it is.</summary>
/// <param name="maxBytes">Where counting stops to matter.</param>
internal sealed class ContentReader(Stream content, long maxBytes) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Read so far.</summary>
    public long Bytes { get; private set; }

    public bool IsTooLarge => Bytes > maxBytes;

    /// <summary>Reads until the piece is full or the content ends.</summary>
    /// <returns>The number of bytes; less than the piece holds only at the end.</returns>
    public async ValueTask<int> FillAsync(Memory<byte> piece, CancellationToken cancellation)
    {
        var length = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        Bytes += length;
        _hash.AppendData(piece.Span[..length]);
        return length;
    }

    /// <summary>The hash of all that was read; once.</summary>
    public ContentHash Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return ContentHash.FromDigest(digest);
    }

    public void Dispose() => _hash.Dispose();
}
