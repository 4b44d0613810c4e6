namespace Intake.Worker.Work;

/// <summary>The three things a worker does.</summary>
internal enum JobKind
{
    /// <summary>Examine a content. Subject: its SHA-256.</summary>
    Examine,

    /// <summary>Take the entries out of an archive. Subject: the item.</summary>
    Expand,

    /// <summary>Propose the awards of an application. Subject: the application.</summary>
    Assess,
}
