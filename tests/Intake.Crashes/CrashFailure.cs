namespace Intake.Crashes;

/// <summary>A promise of the program was broken, or the program did not come to rest; the message says which and where to look.</summary>
public sealed class CrashFailure(string message) : Exception(message);
