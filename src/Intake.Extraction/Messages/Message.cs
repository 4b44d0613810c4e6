using System.Collections.Immutable;

namespace Intake.Extraction.Messages;

/// <summary>
/// A text for a person, kept as key and arguments until it is shown, so that one switch decides the language.
/// The key is <c>area.name</c>: the text stands in <c>Resources/area.resx</c> (Chinese) and <c>Resources/area.en.resx</c> of the
/// assembly that made the message. Arguments are shown as they are: format money and dates before passing them.
/// </summary>
/// <param name="Arguments">Fill the placeholders {0}, {1} … in order.</param>
/// <param name="Parts">Messages that are part of this one; they fill the placeholders after the arguments.</param>
public sealed record Message(string Key, ImmutableArray<string> Arguments, ImmutableArray<Message> Parts)
{
    public static Message Of(string key, params string[] arguments) => new(key, [.. arguments], []);

    /// <summary>This message with further ones as the next placeholders.</summary>
    public Message With(params Message[] parts) => this with { Parts = [.. Parts, .. parts] };

    /// <summary>Compares by content, so that equal results are equal.</summary>
    public bool Equals(Message? other) =>
        other is not null && Key == other.Key && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan()) && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Key, Arguments.Length, Parts.Length);
}
