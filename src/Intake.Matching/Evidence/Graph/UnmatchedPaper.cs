using Intake.Extraction.Classification;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A contract or payment that belongs to no invoice among the papers.</summary>
/// <param name="Document">SHA-256.</param>
/// <param name="Name">The file as given.</param>
/// <param name="Needs">What it says and what it would need to count for something.</param>
public sealed record UnmatchedPaper(string Document, string Name, DocumentType Type, Message Needs);
