using System.Numerics;
using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification;

/// <summary>
/// The trained linear model of types, evaluated directly: a row of weights a token, added up in the order of reading in double precision, so that every
/// machine gives the same figures, and each block divided by the length of its bag of tokens. A token counts once. Thread safe.
/// </summary>
internal sealed class DocumentWeights
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;
    private readonly float[] _weights;
    private readonly float[] _biases;

    /// <param name="tokens">One hash a row.</param>
    /// <param name="weights">Row after row, one weight a type.</param>
    public DocumentWeights(ReadOnlySpan<ulong> tokens, float[] weights, float[] biases)
    {
        (_weights, _biases) = (weights, biases);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(tokens.Length + 1) * 2);
        (_mask, _keys, _rows) = (size - 1, new ulong[size], new int[size]);
        for (var row = 0; row < tokens.Length; row++)
        {
            var slot = Slot(tokens[row]);
            (_keys[slot], _rows[slot]) = (tokens[row], row);
        }
    }

    /// <summary>The score of each type.</summary>
    public double[] Score(DocumentSubject subject)
    {
        var sum = new Sum(this);
        DocumentTokens.Read(subject, ref sum);
        var scores = new double[_biases.Length];
        for (var type = 0; type < scores.Length; type++)
        {
            scores[type] = _biases[type];
            for (var block = 0; block < DocumentTokens.Blocks; block++)
            {
                scores[type] += sum.Scores[(block * scores.Length) + type] / Math.Sqrt(Math.Max(1, sum.Known[block]));
            }
        }

        return scores;
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

    private struct Sum(DocumentWeights model) : ITokenSink
    {
        private readonly HashSet<int> _seen = [];

        /// <summary>Block after block, one sum a type.</summary>
        public double[] Scores { get; } = new double[DocumentTokens.Blocks * model._biases.Length];

        /// <summary>How many different tokens of each block are known.</summary>
        public int[] Known { get; } = new int[DocumentTokens.Blocks];

        public readonly void Add(char field, ReadOnlySpan<char> text)
        {
            var slot = model.Slot(TokenHash.Of(field, text));
            if (model._keys[slot] == 0 || !_seen.Add(slot))
            {
                return;
            }

            var types = model._biases.Length;
            var block = DocumentTokens.BlockOf(field);
            Known[block]++;
            var row = model._weights.AsSpan(model._rows[slot] * types, types);
            for (var type = 0; type < types; type++)
            {
                Scores[(block * types) + type] += row[type];
            }
        }
    }
}
