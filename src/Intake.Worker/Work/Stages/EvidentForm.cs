using Intake.Worker.Arrival;

namespace Intake.Worker.Work.Stages;

/// <summary>An application.yaml as the record holds it.</summary>
/// <param name="Refused">Why nothing may rest on it: no bytes of it were had, or others than its sender declared; null for all others.</param>
internal sealed record EvidentForm(string Item, string Name, string Sha256, Refusal? Refused);
