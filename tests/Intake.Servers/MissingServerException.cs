namespace Intake.Servers;

/// <summary>A server's programs are not on this machine.</summary>
public sealed class MissingServerException(string program, string package)
    : Exception($"{program} is not on this machine, and what was asked for needs a real one: apt-get install --no-install-recommends {package}, or let ./test install it.")
{
    /// <summary>The Debian package that brings it.</summary>
    public string Package { get; } = package;
}
