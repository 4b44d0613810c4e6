using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Matching.Proving.Curves;

/// <summary>
/// The award as a function of one input, everything else as it best is: straight pieces, none falling. On a piece the award, which is the line rounded
/// down, never falls either, so that it falls somewhere exactly if it falls from the last value of a piece to the first of the next.
/// </summary>
internal sealed class AwardCurve
{
    private AwardCurve(ImmutableArray<CurvePiece> pieces) => Pieces = pieces;

    /// <summary>From 0 without end, in order, without gap.</summary>
    public ImmutableArray<CurvePiece> Pieces { get; }

    /// <summary>The same for every value.</summary>
    public static AwardCurve Constant(decimal fen) => new([new CurvePiece(StepRange.All, 0m, fen)]);

    /// <summary>So much for every step.</summary>
    public static AwardCurve Line(decimal slope) => new([new CurvePiece(StepRange.All, slope, 0m)]);

    /// <summary>A fixed amount in each cell.</summary>
    public static AwardCurve Steps(IEnumerable<(StepRange Range, decimal Fen)> cells) => new([.. cells.Select(cell => new CurvePiece(cell.Range, 0m, cell.Fen))]);

    /// <summary>Exact, in fen.</summary>
    public decimal Exact(long step) => Pieces.First(piece => piece.Range.Contains(step)).At(step);

    /// <summary>Rounded down to the fen; never more than the program reckons with.</summary>
    public Money Award(long step) => Money.FromFen(decimal.ToInt64(decimal.Floor(Math.Min(Exact(step), AwardLimits.Unlimited.Fen))));

    /// <summary>The highest amount in fen; null where it rises without end.</summary>
    public decimal? Highest => Pieces[^1].Slope > 0m ? null : Pieces.Max(piece => piece.At(piece.Range.Last ?? piece.Range.First));

    /// <summary>The lowest value that brings the most; of a curve without end the value nearest to <paramref name="wish"/> that brings something.</summary>
    public long Best(long wish)
    {
        if (Highest is not { } most)
        {
            return Pieces[^1].Range.Nearest(wish);
        }

        var piece = Pieces.First(piece => piece.At(piece.Range.Last ?? piece.Range.First) == most);
        return piece.Slope == 0m ? piece.Range.First : piece.Range.Last!.Value;
    }

    /// <summary>The curve held to a ceiling.</summary>
    public AwardCurve HeldTo(decimal fen)
    {
        var pieces = ImmutableArray.CreateBuilder<CurvePiece>();
        foreach (var piece in Pieces)
        {
            var from = Reaches(piece, fen);
            var below = piece.Range.And(new StepRange(0, from is null ? null : from - 1));
            if (!below.IsEmpty)
            {
                pieces.Add(piece with { Range = below });
            }

            if (from is { } first)
            {
                pieces.Add(new CurvePiece(new StepRange(first, piece.Range.Last), 0m, fen));
            }
        }

        return new AwardCurve(pieces.DrainToImmutable());
    }

    /// <summary>The curve within a range and nothing outside it.</summary>
    public AwardCurve Only(StepRange range)
    {
        if (range.IsEmpty)
        {
            return Constant(0m);
        }

        var pieces = ImmutableArray.CreateBuilder<CurvePiece>();
        if (range.First > 0)
        {
            pieces.Add(new CurvePiece(new StepRange(0, range.First - 1), 0m, 0m));
        }

        pieces.AddRange(Pieces.Select(piece => piece with { Range = piece.Range.And(range) }).Where(piece => !piece.Range.IsEmpty));
        if (range.Last is { } last)
        {
            pieces.Add(new CurvePiece(new StepRange(last + 1, null), 0m, 0m));
        }

        return new AwardCurve(pieces.DrainToImmutable());
    }

    /// <summary>Every pair of neighbouring values where the award of the higher is lower.</summary>
    public IEnumerable<(long Before, long After)> Falls => Pieces.Zip(Pieces.Skip(1))
        .Select(pair => (Before: pair.First.Range.Last!.Value, After: pair.Second.Range.First)).Where(pair => Award(pair.After) < Award(pair.Before));

    /// <summary>The values at which something changes, one step to each side of them, and one far out.</summary>
    /// <param name="far">How far out.</param>
    public IEnumerable<long> Critical(long far) => Pieces
        .SelectMany(piece => new[] { piece.Range.First - 1, piece.Range.First, piece.Range.First + 1, piece.Range.First + 2 })
        .Append(Math.Max(far, Pieces[^1].Range.First)).Where(step => step >= 0).Distinct().Order();

    /// <summary>The first value of the piece that reaches the amount; null where none does that can be stated.</summary>
    private static long? Reaches(CurvePiece piece, decimal fen)
    {
        if (piece.At(piece.Range.First) >= fen)
        {
            return piece.Range.First;
        }

        if (piece.Slope == 0m || (piece.Range.Last is { } last && piece.At(last) < fen))
        {
            return null;
        }

        var exact = decimal.Ceiling((fen - piece.Fen) / piece.Slope);
        if (exact > long.MaxValue / 2)
        {
            return null;
        }

        // The quotient is rounded at its 28th place, which may put it one step off.
        var step = decimal.ToInt64(exact);
        step += piece.At(step) < fen ? 1 : 0;
        return piece.At(step - 1) >= fen ? step - 1 : step;
    }
}
