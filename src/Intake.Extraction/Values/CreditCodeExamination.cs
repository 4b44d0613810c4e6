namespace Intake.Extraction.Values;

/// <summary>
/// What the structure of a credit code says, each part apart (GB 32100-2015 for the outer digit, GB 11714 for the inner one).
/// The digits prove a clean transcription, not that the enterprise exists.
/// </summary>
/// <param name="HasFormat">18 characters of the code's alphabet, digits where digits belong. False makes the others false.</param>
/// <param name="OuterHolds">The last character is the check character of the 17 before it.</param>
/// <param name="InnerHolds">Character 17 is the check character of the organisation code in 9–16.</param>
public readonly record struct CreditCodeExamination(bool HasFormat, bool OuterHolds, bool InnerHolds)
{
    public bool Holds => HasFormat && OuterHolds && InnerHolds;
}
