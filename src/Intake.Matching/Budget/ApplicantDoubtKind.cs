namespace Intake.Matching.Budget;

/// <summary>What is doubtful about who an applicant is.</summary>
public enum ApplicantDoubtKind
{
    /// <summary>One credit code with different names: counted as one applicant.</summary>
    NamesOfOneCode,

    /// <summary>One name with different credit codes: counted as different applicants.</summary>
    CodesOfOneName,

    /// <summary>An application without a code, counted as that of the only code with this name.</summary>
    JoinedByName,
}
