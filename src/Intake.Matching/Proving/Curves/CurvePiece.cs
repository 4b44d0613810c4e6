namespace Intake.Matching.Proving.Curves;

/// <summary>A part of a curve on which the amount is a straight line, never falling.</summary>
/// <param name="Slope">Fen for each further step, from 0.</param>
/// <param name="Fen">What the line gives at step 0.</param>
internal sealed record CurvePiece(StepRange Range, decimal Slope, decimal Fen)
{
    /// <summary>Exact, in fen, not rounded.</summary>
    public decimal At(long step) => (Slope * step) + Fen;
}
