using System.Collections.Immutable;
using Intake.Matching.Budget;

namespace Intake.Worker.Results;

/// <summary>One applicant asks for one measure of one year in several applications.</summary>
/// <param name="Places">Two or more, in the order given.</param>
internal sealed record RepeatedAward(FundApplicant Applicant, string Measure, ImmutableArray<AwardPlace> Places);
