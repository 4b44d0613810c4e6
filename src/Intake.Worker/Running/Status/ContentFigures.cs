using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Running.Status;

/// <summary>What reading the vault again gave.</summary>
/// <param name="Intact">Contents that are what they were.</param>
/// <param name="Bad">Contents that are missing or altered.</param>
internal sealed record ContentFigures(long Intact, long Bytes, IReadOnlyList<VaultFinding> Bad);
