namespace Intake.Matching.Measures;

/// <summary>Whom Article 20 lets a measure support.</summary>
public enum IndustryScope
{
    /// <summary>AI by the municipal catalogue, or GB/T 4754 divisions 64 and 65.</summary>
    AiAndSoftware,

    /// <summary>The measure names its recipients itself.</summary>
    Any,
}
