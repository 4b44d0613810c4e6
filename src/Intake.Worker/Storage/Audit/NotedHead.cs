using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Intake.Worker.Storage.Audit;

/// <summary>
/// An end of the chain that somebody wrote down outside the record, as <c>SEQ:HASH</c>. The chain alone shows every change but one: a trail written
/// anew from some event on, with all hashes after it. Against a noted head that shows too.
/// </summary>
internal readonly record struct NotedHead(long Sequence, string Hash)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out NotedHead? head)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        head = colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && text.Length - colon == 65 && text.AsSpan(colon + 1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0 && sequence > 0
                ? new NotedHead(sequence, text[(colon + 1)..].ToLowerInvariant())
                : null;
        return head is not null;
    }

    public override string ToString() => $"{Sequence.ToString(CultureInfo.InvariantCulture)}:{Hash}";
}
