using System.Text.RegularExpressions;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>Which broker is used, and how long is waited for it.</summary>
/// <param name="Uri"><c>amqp://user:password@host:port/virtual-host</c>, or <c>amqps</c>.</param>
/// <param name="Prefix">The first part of the name of every queue, so that several installations share a broker: 1 to 100 letters, digits, dots, dashes, underscores.</param>
internal sealed partial record BrokerSettings(Uri Uri, string Prefix = "intake")
{
    /// <summary>The longest a publication takes, with connecting; then it has failed.</summary>
    public TimeSpan PublishLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest the broker takes for any other answer.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When nothing has come for so long, the broker is asked whether it still knows that somebody reads.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Between two attempts to connect: begins there, doubles, and is never more than <see cref="LongestPause"/>.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc cref="ShortestPause"/>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Host and port, for messages: never with the password.</summary>
    public string Where => Uri.Authority;

    /// <summary>Whether every queue of that prefix can have a name.</summary>
    public static bool IsPrefix(string text) => PrefixPattern().IsMatch(text);

    /// <summary>The name of a queue.</summary>
    /// <exception cref="ArgumentException">The prefix is none.</exception>
    public string Queue(string name) => IsPrefix(Prefix) ? $"{Prefix}.{name}" : throw new ArgumentException($"'{Prefix}' cannot be the first part of the name of a queue", nameof(name));

    // The password stands in the address and must not get into a log by way of a record's text.
    public override string ToString() => $"{Where}, {Prefix}";

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixPattern();
}
