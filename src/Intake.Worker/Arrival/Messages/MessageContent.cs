namespace Intake.Worker.Arrival.Messages;

/// <summary>Where the bytes of a document are.</summary>
internal abstract record MessageContent;

/// <param name="Path">Below the exchange folder, parts separated by <c>/</c>; none of them empty, <c>.</c> or <c>..</c>.</param>
internal sealed record PathContent(string Path) : MessageContent;

/// <summary>In the message itself.</summary>
internal sealed record InlineContent(ReadOnlyMemory<byte> Bytes) : MessageContent;

/// <summary>In the vault, where the sender has put them before (an upload).</summary>
internal sealed record KeptElsewhere : MessageContent;
