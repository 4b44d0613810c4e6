using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Collects the fields of one paper.</summary>
internal static class FieldList
{
    /// <summary>Adds a field that was found; nothing for null.</summary>
    public static void AddFound(this List<ExtractedField> fields, ExtractedField? found)
    {
        if (found is not null)
        {
            fields.Add(found);
        }
    }

    /// <summary>The fields in the order results show them.</summary>
    public static FieldSet InOrder(this List<ExtractedField> fields, ImmutableArray<FieldName> order)
    {
        fields.Sort((a, b) => order.IndexOf(a.Name).CompareTo(order.IndexOf(b.Name)));
        return new FieldSet(fields, []);
    }
}
