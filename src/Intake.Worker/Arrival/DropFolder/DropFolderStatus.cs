namespace Intake.Worker.Arrival.DropFolder;

/// <summary>How a drop folder stands at this moment.</summary>
/// <param name="Trouble">Why nothing is taken out of it now; null where something is.</param>
/// <param name="Waiting">Files seen that are not claimed yet.</param>
/// <param name="InHand">Files claimed by this worker that have no receipt yet.</param>
/// <param name="Received">Files received since the start.</param>
/// <param name="Hidden">Files and folders that nobody means and that stay where they are (hidden, of the desktop, half downloaded).</param>
/// <param name="Refused">What is not taken until somebody acts; at most <see cref="MostRefused"/> of them.</param>
/// <param name="RefusedCount">The number of all those.</param>
internal sealed record DropFolderStatus(
    DropTrouble? Trouble, int Waiting, int InHand, long Received, int Hidden, IReadOnlyList<RefusedArrival> Refused, int RefusedCount)
{
    public const int MostRefused = 1000;
}

/// <param name="Code"><c>unreachable</c> (the folder), <c>claim_failed</c> (nothing can be moved in it), <c>store</c> (vault or record).</param>
/// <param name="Detail">The system's words.</param>
internal sealed record DropTrouble(string Code, string Detail);
