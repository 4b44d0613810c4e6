using System.Security.Cryptography;
using System.Text;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record;

/// <summary>The ids of things in the record. They follow from what the thing is, so that doing a step twice finds what it made the first time.</summary>
internal static class RecordNames
{
    /// <param name="name">The application as its source names it.</param>
    public static string Application(string name) => "a" + Digest(name);

    /// <param name="delivery">What names the arrival.</param>
    public static string Item(string delivery) => "i" + Digest(delivery);

    public static string Job(JobKind kind, string subject) => kind switch
    {
        JobKind.Examine => "examine:" + subject,
        JobKind.Expand => "expand:" + subject,
        JobKind.Assess => "assess:" + subject,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of job"),
    };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
