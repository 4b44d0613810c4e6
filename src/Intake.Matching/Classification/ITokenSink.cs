namespace Intake.Matching.Classification;

/// <summary>Takes the tokens of a subject: the model adds up their weights, training collects their texts.</summary>
internal interface ITokenSink
{
    /// <param name="field">Which field, and which way of cutting it; part of the token.</param>
    void Add(char field, ReadOnlySpan<char> text);
}
