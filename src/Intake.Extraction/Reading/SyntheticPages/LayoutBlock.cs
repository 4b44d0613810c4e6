namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>A part of a document without pages of its own (DOCX, XLSX) that is laid out one below the other.</summary>
internal abstract class LayoutBlock;
