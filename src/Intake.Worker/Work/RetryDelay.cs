using System.Security.Cryptography;

namespace Intake.Worker.Work;

/// <summary>How long to wait before the next try: twice as long each time, with jitter, so that many who failed together do not come back together.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="attempt">How often it was tried, from 1.</param>
    /// <returns>Between half and all of 1 s, 2 s, 4 s … at most 10 min.</returns>
    public static TimeSpan After(int attempt)
    {
        var whole = Math.Min(First.TotalMilliseconds * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20)), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds((whole / 2) + RandomNumberGenerator.GetInt32((int)(whole / 2) + 1));
    }
}
