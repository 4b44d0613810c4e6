using System.Collections.Immutable;

namespace Intake.Extraction.Documents;

/// <summary>
/// A run of characters printed without a gap, with the box of its ink. Text is normalised by the reader
/// (<see cref="Values.PrintedText"/>): compatibility radicals become the characters they stand for; width is kept.
/// </summary>
public sealed class Word
{
    /// <param name="text">The characters, no white space, at least one.</param>
    /// <param name="box">The box of the whole run.</param>
    /// <param name="edges">
    /// Left edge of every UTF-16 unit and the right edge of the last (length = text length + 1), in page fractions;
    /// empty when the run is vertical or the reader does not know them: then characters are taken as equally wide.
    /// </param>
    /// <param name="isVertical">Characters run from top to bottom.</param>
    public Word(string text, BoundingBox box, ImmutableArray<float> edges = default, bool isVertical = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (!edges.IsDefaultOrEmpty && edges.Length != text.Length + 1)
        {
            throw new ArgumentException($"{edges.Length} edges for {text.Length} characters", nameof(edges));
        }

        Text = text;
        Box = box;
        Edges = edges.IsDefault ? [] : edges;
        IsVertical = isVertical;
    }

    public string Text { get; }

    public BoundingBox Box { get; }

    public ImmutableArray<float> Edges { get; }

    public bool IsVertical { get; }

    /// <summary>How sure the recognition of this word is, 0–1; null where its characters were stored as text.</summary>
    public float? Certainty { get; init; }

    /// <summary>The part of this word that holds characters [start, start + length), with its own box.</summary>
    public Word Slice(int start, int length)
    {
        if (start == 0 && length == Text.Length)
        {
            return this;
        }

        var text = Text.Substring(start, length);
        if (IsVertical)
        {
            var step = Box.Height / Text.Length;
            return new Word(text, Box with { Y0 = Box.Y0 + (step * start), Y1 = Box.Y0 + (step * (start + length)) }, isVertical: true) { Certainty = Certainty };
        }

        if (!Edges.IsEmpty)
        {
            return new Word(text, Box with { X0 = Edges[start], X1 = Edges[start + length] }, Edges.AsSpan(start, length + 1).ToImmutableArray()) { Certainty = Certainty };
        }

        var width = Box.Width / Text.Length;
        return new Word(text, Box with { X0 = Box.X0 + (width * start), X1 = Box.X0 + (width * (start + length)) }) { Certainty = Certainty };
    }

    public override string ToString() => Text;
}
