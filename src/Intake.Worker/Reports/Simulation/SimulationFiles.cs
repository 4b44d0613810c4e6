namespace Intake.Worker.Reports.Simulation;

/// <summary>The files that a simulation writes.</summary>
internal static class SimulationFiles
{
    private const string Name = "simulation";

    public static string Json => Path.ChangeExtension(Name, "json");

    public static string Workbook => Path.ChangeExtension(Name, "xlsx");
}
