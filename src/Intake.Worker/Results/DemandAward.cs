using Intake.Matching.Budget;

namespace Intake.Worker.Results;

/// <summary>An award, whose it is, and where it stands.</summary>
internal sealed record DemandAward(FundApplicant Applicant, ResultAward Award, AwardPlace Place);
