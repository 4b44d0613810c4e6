using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A column of a table.</summary>
/// <param name="Key">By its <see cref="LabelBook"/>; empty where the header is none of its labels.</param>
/// <param name="Ink">The header.</param>
internal sealed record FormColumn(string Key, TextSpan Ink);
