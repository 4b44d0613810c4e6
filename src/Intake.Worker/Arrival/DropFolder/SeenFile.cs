using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Something in a folder that is no folder, as known from looking. Only the scanning task touches it.</summary>
internal sealed class SeenFile(SeenFolder folder, byte[] name)
{
    private const int LongestName = 4000;

    public SeenFolder Folder => folder;

    public byte[] Name => name;

    public FileFacts Facts { get; set; }

    /// <summary>When these facts were first seen, by the clock that never jumps.</summary>
    public long Since { get; set; }

    /// <summary>The look that saw it last.</summary>
    public long Look { get; set; }

    /// <summary>Stood still; waits to be claimed.</summary>
    public bool IsReady { get; set; }

    /// <summary>The file system cannot tell whether somebody writes it: it must stand still for longer.</summary>
    public bool HasNoLease { get; set; }

    /// <summary>Why it is not taken.</summary>
    public RefusedArrival? Refused { get; set; }

    /// <summary>Path below the drop folder, for showing.</summary>
    public string Shown => folder.Depth == 0 ? RawName.Show(name) : $"{folder.Shown}/{RawName.Show(name)}";

    /// <summary>A loose file is an application of its own.</summary>
    public string Application => folder.Depth == 0 ? RawName.Show(name) : folder.Application;

    public string NameInApplication => folder.Depth <= 1 ? RawName.Show(name) : $"{folder.Shown[(folder.Application.Length + 1)..]}/{RawName.Show(name)}";

    /// <summary>Whether it is named like the form of an application; only directly in the application's folder it is one.</summary>
    public bool HasFormName => name.AsSpan().SequenceEqual("application.yaml"u8);

    public bool IsForm => HasFormName && folder.Depth == 1;

    public bool IsNameTooLong => folder.Shown.Length + name.Length > LongestName - 100;

    public RefusedArrival Refuse(string code, Message reason) => Refused = new RefusedArrival(Shown, code, reason);
}
