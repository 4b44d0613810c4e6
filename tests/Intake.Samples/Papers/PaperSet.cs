namespace Intake.Samples.Papers;

/// <summary>What a layout may be used for. No layout is of two sets, so that scores are of layouts nobody has trained or tuned on.</summary>
public enum PaperSet
{
    /// <summary>There while reading is built.</summary>
    Training,

    /// <summary>Scored now and then; what the scores showed has been acted on.</summary>
    Scoring,

    /// <summary>Scored once and not looked into: worded by somebody who did not know how papers are read.</summary>
    Unseen,
}
