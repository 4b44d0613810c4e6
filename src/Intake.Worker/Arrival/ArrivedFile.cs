using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival;

/// <summary>A file that came in, alone, in a folder, or in an archive.</summary>
/// <param name="Name">As given; for an entry of an archive <c>archive.zip!/entry</c>. For showing, sorting and grouping, never a path.</param>
/// <param name="Path">Where its bytes lie on this machine; null where they lie nowhere (an entry that was refused).</param>
/// <param name="Refused">Why it is not examined; null if it is.</param>
internal sealed record ArrivedFile(string Name, string? Path, Refusal? Refused = null)
{
    /// <summary>The part of the name after the last slash.</summary>
    public string BaseName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The part of the name before the last slash; empty if there is none.</summary>
    public string Folder => FolderOf(Name);

    public static string FolderOf(string name)
    {
        var slash = name.LastIndexOf('/');
        return slash < 0 ? "" : name[..slash];
    }
}

/// <summary>Why a file is not examined: a stable code, and what happened and what to do about it.</summary>
internal sealed record Refusal(string Code, Message Reason);
