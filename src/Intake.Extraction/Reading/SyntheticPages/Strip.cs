namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>What must stand together on a page: a line, or a row of a table.</summary>
/// <param name="Lines">Height in lines, at least 1.</param>
/// <param name="Runs">With the top of the strip as 0.</param>
internal sealed record Strip(int Lines, List<PrintedRun> Runs, bool StartsPage = false);
