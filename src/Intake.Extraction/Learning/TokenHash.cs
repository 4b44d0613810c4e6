namespace Intake.Extraction.Learning;

/// <summary>64-bit FNV-1a over the UTF-16 units of a token, mixed at the end. The same on every machine; 0 is never given.</summary>
public static class TokenHash
{
    public static ulong Of(char field, ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (14695981039346656037UL ^ field) * 1099511628211UL;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash ^= hash >> 32;
            hash *= 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            return hash == 0 ? 1 : hash;
        }
    }
}
