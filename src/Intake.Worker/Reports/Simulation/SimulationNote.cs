using Intake.Extraction.Messages;

namespace Intake.Worker.Reports.Simulation;

/// <summary>Something that whoever uses the comparison must know.</summary>
/// <param name="Code">Stable, snake_case.</param>
internal sealed record SimulationNote(string Code, Message Message);
