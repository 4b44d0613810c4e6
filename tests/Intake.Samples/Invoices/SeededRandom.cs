namespace Intake.Samples;

/// <summary>
/// SplitMix64: the same numbers on every machine and every runtime, which System.Random with a seed does not promise across versions.
/// </summary>
public sealed class SeededRandom(long seed)
{
    // The seed is mixed first: taken as it is, the numbers of seed n + 1 would be those of seed n, one step on.
    private ulong _state = Mix(unchecked((ulong)seed + 0xD1B54A32D192ED03UL));

    /// <summary>From 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public string Digits(int count) => string.Create(count, this, static (span, random) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)('0' + random.Below(10));
        }
    });

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            return Mix(_state);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
