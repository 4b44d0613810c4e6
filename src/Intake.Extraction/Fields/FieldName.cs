namespace Intake.Extraction.Fields;

/// <summary>The name of a field as it stands in result.json: snake_case, stable.</summary>
public readonly record struct FieldName(string Value) : IComparable<FieldName>
{
    public int CompareTo(FieldName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
