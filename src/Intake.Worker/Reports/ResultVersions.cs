namespace Intake.Worker.Reports;

/// <summary>What made a result: the same versions and the same bytes give the same result.</summary>
/// <param name="Policy">E.g. <c>guangming-2025@0123456789ab</c>.</param>
internal sealed record ResultVersions(string Intake, string Policy, string DocumentModel, string ExpenseModel);
