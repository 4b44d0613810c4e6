using Intake.Matching.Awards;
using Intake.Worker.Arrival;

namespace Intake.Worker.Reports;

/// <summary>One application at the end of the chain, beside the files it came from.</summary>
internal sealed record ProcessedApplication(ArrivedApplication Arrived, ApplicationResult Result);
