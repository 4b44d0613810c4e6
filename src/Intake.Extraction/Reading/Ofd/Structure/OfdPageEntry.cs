namespace Intake.Extraction.Reading.Ofd.Structure;

/// <summary>A page as the document lists it.</summary>
/// <param name="Id">What annotations and tags call it; unique within its document.</param>
/// <param name="Name">Real name of its content file; null if the file is not there.</param>
/// <param name="Location">The location as written, for findings.</param>
internal sealed record OfdPageEntry(string Id, string? Name, string Location);
