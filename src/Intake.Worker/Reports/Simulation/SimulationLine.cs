using Intake.Matching.Budget;
using Intake.Worker.Simulation;

namespace Intake.Worker.Reports.Simulation;

/// <summary>An award under both policies, whose it is, and where it stands.</summary>
internal sealed record SimulationLine(FundApplicant Applicant, SimulatedApplication Application, AwardChange Award);
