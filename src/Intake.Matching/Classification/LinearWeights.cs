using System.Numerics;
using Intake.Extraction.Learning;

namespace Intake.Matching.Classification;

/// <summary>
/// The trained linear model, evaluated directly: one row of weights a token, added up in the order of reading in double precision, so
/// that every machine gives the same figures. Tokens count once however often they occur. Not thread safe: it keeps marks of what it
/// has seen.
/// </summary>
internal sealed class LinearWeights
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int[] _seen;
    private readonly int _mask;
    private readonly float[] _weights;
    private readonly float[] _biases;
    private int _line;

    /// <param name="tokens">One hash a row.</param>
    /// <param name="weights">Row after row, one weight a kind.</param>
    public LinearWeights(ReadOnlySpan<ulong> tokens, float[] weights, float[] biases)
    {
        _weights = weights;
        _biases = biases;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(tokens.Length + 1) * 2);
        (_mask, _keys, _rows, _seen) = (size - 1, new ulong[size], new int[size], new int[size]);
        for (var row = 0; row < tokens.Length; row++)
        {
            var slot = Slot(tokens[row]);
            (_keys[slot], _rows[slot]) = (tokens[row], row);
        }
    }

    /// <summary>Fills the score of each kind; tells how much of the name and whether the tax category was known from training.</summary>
    public Familiarity Score(SubjectText text, Span<double> scores)
    {
        for (var kind = 0; kind < _biases.Length; kind++)
        {
            scores[kind] = _biases[kind];
        }

        _line = _line == int.MaxValue ? Restart() : _line + 1;
        var sum = new Sum(this, scores);
        SubjectTokens.Read(text, ref sum);
        return new(sum.NameTokens, sum.KnownNameTokens, sum.KnowsCategory);
    }

    private int Restart()
    {
        Array.Clear(_seen);
        return 1;
    }

    private int Slot(ulong key)
    {
        var slot = (int)(key & (uint)_mask);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    private ref struct Sum(LinearWeights model, Span<double> scores) : ITokenSink
    {
        private readonly Span<double> _scores = scores;

        public int NameTokens { get; private set; }

        public int KnownNameTokens { get; private set; }

        public bool KnowsCategory { get; private set; }

        public void Add(char field, ReadOnlySpan<char> text)
        {
            var slot = model.Slot(TokenHash.Of(field, text));
            var known = model._keys[slot] != 0;
            if (field == SubjectTokens.Name && text.Length > 1)
            {
                NameTokens++;
                KnownNameTokens += known ? 1 : 0;
            }

            if (!known || model._seen[slot] == model._line)
            {
                return;
            }

            KnowsCategory |= field == SubjectTokens.Category;
            model._seen[slot] = model._line;
            var row = model._weights.AsSpan(model._rows[slot] * _scores.Length, _scores.Length);
            for (var kind = 0; kind < row.Length; kind++)
            {
                _scores[kind] += row[kind];
            }
        }
    }
}
