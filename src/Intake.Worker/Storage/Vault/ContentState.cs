namespace Intake.Worker.Storage.Vault;

/// <summary>What a check found of a content.</summary>
internal enum ContentState
{
    /// <summary>Every byte is what was kept.</summary>
    Intact,

    /// <summary>Something is there, but it cannot be read or is not what was kept.</summary>
    Altered,

    /// <summary>The vault does not hold it.</summary>
    Missing,
}
