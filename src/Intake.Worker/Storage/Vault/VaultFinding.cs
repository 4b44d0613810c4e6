namespace Intake.Worker.Storage.Vault;

/// <param name="Bytes">The number of bytes of an intact content; otherwise null.</param>
/// <param name="Detail">What is wrong with an altered one, for the log; otherwise null.</param>
internal sealed record VaultFinding(ContentHash Hash, ContentState State, long? Bytes, string? Detail);
