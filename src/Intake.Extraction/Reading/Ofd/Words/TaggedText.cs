using Intake.Extraction.Documents;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>The text of one text object, for tags that point at it by identifier.</summary>
/// <param name="Page">From 1.</param>
internal sealed record TaggedText(string Text, int Page, BoundingBox Box);
