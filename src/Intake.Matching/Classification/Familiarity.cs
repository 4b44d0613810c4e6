namespace Intake.Matching.Classification;

/// <summary>How much of a line the model has met in training.</summary>
/// <param name="NameTokens">N-grams of the name, of two symbols or more or a Latin word.</param>
/// <param name="KnownNameTokens">How many of them are known.</param>
/// <param name="KnowsCategory">The tax category as a whole is known.</param>
internal readonly record struct Familiarity(int NameTokens, int KnownNameTokens, bool KnowsCategory)
{
    /// <summary>Enough to judge by: a known category with a name, or two fifths of the name.</summary>
    public bool IsEnough => KnowsCategory ? NameTokens > 0 : NameTokens > 0 && KnownNameTokens * 5 >= NameTokens * 2;
}
