namespace Intake.Worker.Storage;

/// <summary>What became of giving a file a second name.</summary>
internal enum LinkOutcome
{
    Done,

    /// <summary>Something bears that name.</summary>
    NameTaken,

    /// <summary>The file or the folder of the new name is not there.</summary>
    NotFound,

    /// <summary>The file system gives a file one name only, or does not allow it here.</summary>
    NotPossible,
}
