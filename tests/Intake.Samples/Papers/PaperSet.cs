namespace Intake.Samples.Papers;

/// <summary>What a layout may be used for. No layout is of both sets, so that scores are of layouts nobody has trained or tuned on.</summary>
public enum PaperSet
{
    Training,
    Scoring,
}
