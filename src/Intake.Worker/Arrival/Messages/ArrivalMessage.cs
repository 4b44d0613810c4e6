using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Messages;

/// <summary>A message that brings something, read and found in order.</summary>
internal abstract record ArrivalMessage
{
    /// <summary>The documents it brings, in its order.</summary>
    public abstract ImmutableArray<MessageDocument> Documents { get; }
}

/// <summary>One document.</summary>
internal sealed record DocumentMessage(MessageDocument Document) : ArrivalMessage
{
    public override ImmutableArray<MessageDocument> Documents => [Document];
}

/// <summary>A batch: its manifest, and some or all of its documents.</summary>
/// <param name="Carried">Each of them a file of the manifest, with its hash and length.</param>
internal sealed record BatchMessage(BatchManifest Manifest, ImmutableArray<MessageDocument> Carried) : ArrivalMessage
{
    public override ImmutableArray<MessageDocument> Documents => Carried;
}

/// <summary>A document in a message.</summary>
/// <param name="Id">Given by the sender: the same id with the same document is one arrival, however often it is sent.</param>
internal sealed record MessageDocument(string Id, string Application, string Name, ContentHash Sha256, long Bytes, MessageContent Content, string? Batch)
{
    /// <summary>Names the arrival. Whatever says something else is another one: nothing is passed over because an id was used twice.</summary>
    public string Delivery =>
        "queue:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Length}:{Id}\n{Application.Length}:{Application}\n{Name.Length}:{Name}\n{Sha256.Hex}\n{Batch}")));
}
