using Intake.Crashes.Workers;

namespace Intake.Crashes.Worlds;

/// <summary>Makes the world that was asked for.</summary>
internal static class WorldMaker
{
    public static async Task<IWorld> MakeAsync(CrashCall call, string folder)
    {
        var program = IntakeProgram.At(call.Program);
        return call.Mode == "server" ? await ServerWorld.StartAsync(program, folder, call.Workers).ConfigureAwait(false) : new FileWorld(program, folder);
    }
}
