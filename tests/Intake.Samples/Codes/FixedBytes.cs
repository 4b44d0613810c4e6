using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Prng;

namespace Intake.Samples.Codes;

/// <summary>A "random" generator that gives the same bytes for the same purpose and takes no seed from outside.</summary>
internal sealed class FixedBytes(string purpose) : IRandomGenerator
{
    private readonly byte[] _seed = SHA256.HashData(Encoding.ASCII.GetBytes(purpose));
    private ulong _counter;

    public void AddSeedMaterial(byte[] seed)
    {
    }

    public void AddSeedMaterial(ReadOnlySpan<byte> seed)
    {
    }

    public void AddSeedMaterial(long seed)
    {
    }

    public void NextBytes(byte[] bytes) => NextBytes(bytes.AsSpan());

    public void NextBytes(byte[] bytes, int start, int len) => NextBytes(bytes.AsSpan(start, len));

    public void NextBytes(Span<byte> bytes)
    {
        Span<byte> block = stackalloc byte[40];
        Span<byte> hash = stackalloc byte[32];
        _seed.CopyTo(block);
        while (bytes.Length > 0)
        {
            BinaryPrimitives.WriteUInt64BigEndian(block[32..], _counter++);
            SHA256.HashData(block, hash);
            var count = Math.Min(hash.Length, bytes.Length);
            hash[..count].CopyTo(bytes);
            bytes = bytes[count..];
        }
    }
}
