namespace Intake.Extraction.Learning;

/// <summary>SplitMix64: a small generator that gives the same numbers from the same seed on every machine and version of .NET.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below)
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }

    public T Choose<T>(IReadOnlyList<T> from) => from[Next(from.Count)];
}
