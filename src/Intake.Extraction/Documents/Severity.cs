namespace Intake.Extraction.Documents;

public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Information,

    /// <summary>A person should look: the document cannot be accepted unseen.</summary>
    Warning,

    /// <summary>Something is wrong or could not be read.</summary>
    Error,
}
