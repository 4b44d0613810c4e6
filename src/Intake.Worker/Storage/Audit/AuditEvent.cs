using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Worker.Storage.Audit;

/// <summary>
/// An entry in its place in the chain. Its hash is the SHA-256 of the hash before it and of everything it says, so that no event can be changed,
/// taken out or put in between without every later hash being another.
/// </summary>
/// <param name="Sequence">From 1, without a gap.</param>
/// <param name="At">Milliseconds since 1970 UTC, as the clock of the machine said; the order is that of the sequence.</param>
internal sealed record AuditEvent(long Sequence, long At, AuditEntry Entry, string Hash)
{
    public static AuditEvent Next(AuditHead head, long at, AuditEntry entry) =>
        new(head.Sequence + 1, at, entry, HashOf(head.Hash, head.Sequence + 1, at, entry));

    /// <param name="before">The hash of the event before; empty for the first.</param>
    public static string HashOf(string before, long sequence, long at, AuditEntry entry)
    {
        // Each part with its length, so that no two different events read the same.
        var text = new StringBuilder(256);
        foreach (var part in (ReadOnlySpan<string?>)
                 [
                     before, Number(sequence), Number(at), entry.Actor, entry.Kind, entry.Application, entry.Item, entry.Pages is { } pages ? Number(pages) : null, entry.Detail,
                 ])
        {
            text.Append(part is null ? "-" : Number(part.Length)).Append(':').Append(part).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
