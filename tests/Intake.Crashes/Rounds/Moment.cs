namespace Intake.Crashes.Rounds;

/// <summary>When somebody strikes: after what is seen to happen.</summary>
internal enum Moment
{
    /// <summary>Whatever happens.</summary>
    Any,

    /// <summary>A worker has just been started.</summary>
    Start,

    /// <summary>A file has been claimed.</summary>
    Claim,

    /// <summary>The vault is being written.</summary>
    Vault,

    /// <summary>The record is being written.</summary>
    Record,
}
