using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Reading.EInvoiceXml;

/// <summary>What a structured invoice states, with what could not be used of it.</summary>
/// <param name="Schema">The dialect it is written in, for showing.</param>
public sealed record StructuredInvoice(string Schema, FieldSet Fields, ImmutableArray<Finding> Findings)
{
    /// <summary>As a witness of the document it belongs to.</summary>
    public Witness ToWitness(string? entry = null) => new(WitnessKind.StructuredData, entry is null ? Schema : $"{entry} ({Schema})", Fields);
}
