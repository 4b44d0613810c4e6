using System.Collections.Immutable;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>What reading application.yaml gave: the form, or every mistake found.</summary>
/// <param name="Form">Null exactly when there are problems.</param>
public sealed record ApplicationReading(ApplicationForm? Form, ImmutableArray<PolicyProblem> Problems);
