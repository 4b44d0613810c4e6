using Intake.Crashes.Papers;
using Intake.Crashes.Worlds;

namespace Intake.Crashes.Checks;

/// <summary>What is recorded can be had again, byte for byte.</summary>
internal static class VaultCheck
{
    public static async Task RunAsync(IWorld world, string sha256)
    {
        var content = await world.ContentAsync(sha256).ConfigureAwait(false) ?? throw new CrashFailure($"content {sha256} is recorded and not in the vault");
        if (Paper.Hash(content) != sha256)
        {
            throw new CrashFailure($"content {sha256} in the vault is altered");
        }
    }
}
