namespace Intake.Worker.Arrival.DropFolder;

/// <summary>What stands under a name in a folder.</summary>
internal enum EntryKind
{
    /// <summary>The listing does not say: ask for the facts.</summary>
    Unknown,
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket, a device.</summary>
    Odd,
}
