namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>What a part refers to.</summary>
/// <param name="Type">The last step of its type, e.g. <c>image</c>.</param>
/// <param name="Target">A part of the package by its full name; for an external one the address as written, which is never followed.</param>
internal sealed record OfficeRelationship(string Id, string Type, string Target, bool IsExternal);
