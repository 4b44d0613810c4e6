using Intake.Extraction.Classification;

namespace Intake.Matching.Measures;

/// <summary>A paper the applicant has to hand in.</summary>
public sealed record EvidenceWanted(DocumentType Document, LocalizedText Text);
