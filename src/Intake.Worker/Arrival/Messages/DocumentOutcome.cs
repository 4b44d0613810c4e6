namespace Intake.Worker.Arrival.Messages;

/// <summary>What became of one document of a message.</summary>
/// <param name="Receipt">It is kept and counted; null where it is not.</param>
/// <param name="Problem">Why it is not; null where it is.</param>
/// <param name="MayCome">Whether looking again may help.</param>
internal sealed record DocumentOutcome(Receipt? Receipt, Refusal? Problem, bool MayCome)
{
    public static DocumentOutcome Received(Receipt receipt) => new(receipt, null, false);

    public static DocumentOutcome Later(Refusal problem) => new(null, problem, true);

    public static DocumentOutcome Never(Refusal problem) => new(null, problem, false);
}
