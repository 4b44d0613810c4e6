namespace Intake.Matching.Allocation;

/// <summary>
/// An allocation as one number: for each expense, the first in the highest digit, the position of its place among its own. Of two allocations the one with the smaller number is the first in the order of
/// ties, and the number of a whole is the sum of the numbers of its parts.
/// </summary>
internal sealed class PlaceNumbers
{
    private readonly ChoiceModel _model;
    private readonly UInt128[] _weights;
    private readonly uint _radix;

    private PlaceNumbers(ChoiceModel model, uint radix)
    {
        (_model, _radix, _weights) = (model, radix, new UInt128[model.Fen.Length]);
        for (var i = _weights.Length - 1; i >= 0; i--)
        {
            _weights[i] = i == _weights.Length - 1 ? 1 : _weights[i + 1] * radix;
        }
    }

    /// <summary>Null where the numbers would not fit into 128 bits, or the expenses not into a set of 64.</summary>
    public static PlaceNumbers? Of(ChoiceModel model)
    {
        var radix = model.Places.Max(p => p.Length);
        return model.Fen.Length <= 64 && model.Fen.Length * Math.Log2(radix) < 127 ? new PlaceNumbers(model, (uint)radix) : null;
    }

    /// <summary>The part of the number that one expense at a measure makes up.</summary>
    public UInt128 Part(int expense, int measure) => (uint)Array.IndexOf(_model.Places[expense], measure) * _weights[expense];

    public int[] Chosen(UInt128 places) => [.. _weights.Select((weight, i) => _model.Places[i][(int)(places / weight % _radix)])];
}
