using Intake.Extraction.Messages;

namespace Intake.Worker.Reports.Pictures;

/// <summary>A picture of one page, ready to be put into a page of the report.</summary>
/// <param name="Page">From 1.</param>
/// <param name="DataUri">Null where there is none.</param>
/// <param name="Missing">Why there is none; null where there is one.</param>
internal sealed record PagePicture(int Page, string? DataUri, Message? Missing);
