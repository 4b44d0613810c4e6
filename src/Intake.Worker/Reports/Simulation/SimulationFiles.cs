namespace Intake.Worker.Reports.Simulation;

/// <summary>The files that a simulation writes.</summary>
internal static class SimulationFiles
{
    public const string Json = "simulation.json";

    public const string Workbook = "simulation.xlsx";
}
