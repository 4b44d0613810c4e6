namespace Intake.Matching.Budget;

/// <summary>A reason to look whether applications are put together rightly.</summary>
/// <param name="About">The code or the name that several share.</param>
/// <param name="First">One of what differs: a name or a code.</param>
/// <param name="Second">Another of them; where an application was joined, the name it states.</param>
public sealed record ApplicantDoubt(ApplicantDoubtKind Kind, string About, string First, string Second);
