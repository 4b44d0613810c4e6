namespace Intake.Extraction.Learning;

/// <summary>Takes the tokens of what is to be classified: the model adds up their weights, training collects their texts.</summary>
public interface ITokenSink
{
    /// <param name="field">Which field, and which way of cutting it; part of the token.</param>
    void Add(char field, ReadOnlySpan<char> text);
}
