namespace Intake.Worker.Running;

/// <summary>The vault is not the one that the record speaks of: a share that is not mounted looks like a vault that is empty.</summary>
/// <param name="vault">Where the vault should be.</param>
/// <param name="sha256">What it does not hold.</param>
internal sealed class VaultLacksException(string vault, string sha256) : Exception($"the vault {vault} lacks {sha256}")
{
    public string Vault => vault;

    public string Sha256 => sha256;
}
