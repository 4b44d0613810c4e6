namespace Intake.Worker.Processing.Protocol;

/// <summary>What a frame asks or answers.</summary>
internal enum FrameKind : byte
{
    /// <summary>Parent: examine this file. Payload: <see cref="FileRequest"/>.</summary>
    Examine = 1,

    /// <summary>Parent: draw a page of this file. Payload: <see cref="FileRequest"/>.</summary>
    Draw = 2,

    /// <summary>Child: the examined document as JSON.</summary>
    Examined = 3,

    /// <summary>Child: the page as SVG; empty where it cannot be drawn.</summary>
    Drawn = 4,

    /// <summary>Child: the file could not be opened; the system's words.</summary>
    NotOpened = 5,

    /// <summary>Child: examining ended in an exception; its name.</summary>
    Failed = 6,

    /// <summary>Child: the memory it may use did not suffice.</summary>
    OutOfMemory = 7,

    /// <summary>Child, once and first: it has shut itself in and takes requests. Payload: what of that did not succeed; empty when all did.</summary>
    Ready = 8,

    /// <summary>Child: it goes on with the document and needs so many seconds more from now on (4 bytes, little endian). No answer comes.</summary>
    MoreTime = 9,
}
