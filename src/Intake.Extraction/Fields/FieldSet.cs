using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields;

/// <summary>The fields and lines that one witness (or all together) states of a document. At most one value a field.</summary>
public sealed class FieldSet
{
    public static readonly FieldSet Empty = new([], []);

    public FieldSet(IEnumerable<ExtractedField> fields, IEnumerable<LineItem> lines)
    {
        Fields = [.. fields];
        Lines = [.. lines];
        if (Fields.Select(f => f.Name).Distinct().Count() != Fields.Length)
        {
            throw new ArgumentException("a field is stated twice", nameof(fields));
        }
    }

    public ImmutableArray<ExtractedField> Fields { get; }

    public ImmutableArray<LineItem> Lines { get; }

    public ExtractedField? this[FieldName name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name)
                {
                    return field;
                }
            }

            return null;
        }
    }

    public string? Text(FieldName name) => this[name]?.Value;

    /// <summary>The field as money; null if absent or not money.</summary>
    public Money? Money(FieldName name) => Values.Money.TryParse(Text(name), out var money) ? money : null;

    /// <summary>The field as a date (ISO); null if absent or not a date.</summary>
    public DateOnly? Date(FieldName name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}
