namespace Intake.Matching.Evidence.Graph;

/// <summary>How a paper of one application is known again in another.</summary>
public enum SharedBy
{
    /// <summary>The same bytes.</summary>
    Bytes,

    /// <summary>The same number, day and amount in another form.</summary>
    Number,

    /// <summary>The same invoice number on papers that say different things.</summary>
    Conflict,

    /// <summary>Day, amount and parties agree, and a number is missing or not proven.</summary>
    Perhaps,
}

/// <summary>A paper that another application has too.</summary>
/// <param name="Application">The application it stands in.</param>
/// <param name="Other">The application that has it too.</param>
/// <param name="Counterpart">The paper there.</param>
public sealed record SharedPaper(string Application, PaperIdentity Paper, string Other, PaperIdentity Counterpart, SharedBy By);
