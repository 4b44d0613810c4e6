namespace Intake.Extraction.Classification.Training;

/// <summary>What training made; the caller writes it to the files named in <see cref="DocumentMaterial.Outputs"/>.</summary>
/// <param name="Model">Bytes of document-types.zip.</param>
/// <param name="Version">As <see cref="DocumentModel.Version"/> once it ships.</param>
/// <param name="Figures">The generated part of the card.</param>
public sealed record DocumentTrainingOutcome(byte[] Model, string Version, TypeScores Blind, TypeScores Scored, string Figures);
