using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Structure;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>What holds around an object.</summary>
/// <param name="Resources">Where its identifiers are looked up.</param>
/// <param name="DrawParam">Drawing parameters of the layer.</param>
/// <param name="IsTemplate">It stands on a template page.</param>
/// <param name="IsSeal">It belongs to the picture of a stamp.</param>
internal sealed record DrawingScope(OfdResources Resources, MarkupElement? DrawParam, bool IsTemplate, bool IsSeal);
