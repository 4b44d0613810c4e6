namespace Intake.Servers;

/// <summary>A server did not start, or did not answer in time; the message ends with the last lines of its log.</summary>
public sealed class ServerStartException(string message) : Exception(message);
