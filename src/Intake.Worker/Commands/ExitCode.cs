namespace Intake.Worker.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, whatever came of it.</summary>
    public const int Done = 0;

    /// <summary>The program failed.</summary>
    public const int Failed = 1;

    /// <summary>The call or a configuration file is wrong; nothing was processed.</summary>
    public const int WrongCall = 2;

    /// <summary>Some file could not be read; each was named with its reason.</summary>
    public const int SomeUnreadable = 3;

    /// <summary>The policy was read and examined, and something about it fails; each was named with a case that shows it.</summary>
    public const int ProofFails = 3;

    /// <summary>The law of conservation does not hold, or the trail is not what was written.</summary>
    public const int NotIntact = 4;
}
