using Intake.Extraction.Messages;

namespace Intake.Worker.Simulation.Policy;

/// <summary>What a policy says of one thing, from a day on.</summary>
/// <param name="From">The first day it holds; null where it holds as long as the policy.</param>
/// <param name="Cites">Article of the notice or item of the guide; null where none is named.</param>
internal sealed record PolicyValue(DateOnly? From, Message Text, Message? Cites);
