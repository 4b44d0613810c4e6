using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Pdf.Witnesses;

/// <summary>Collects fields that a PDF states beside its pages, cleaned by their kind. What does not fit its kind is left out.</summary>
internal sealed class StatedFields
{
    private readonly List<ExtractedField> _fields = [];

    public bool IsEmpty => _fields.Count == 0;

    public FieldSet ToFieldSet() => new(_fields, []);

    public void AddText(FieldName name, string? stated) => Add(name, stated?.Trim(), stated);

    /// <summary>Codes and numbers: without white space.</summary>
    public void AddCode(FieldName name, string? stated) =>
        Add(name, stated is null ? null : string.Concat(PrintedText.ToHalfWidth(stated).Where(static c => !char.IsWhiteSpace(c))), stated);

    public void AddMoney(FieldName name, string? stated)
    {
        var plain = stated is null ? null : PrintedText.ToHalfWidth(stated).Trim().TrimStart('¥').Replace(",", "", StringComparison.Ordinal).Trim();
        Add(name, Money.TryParse(plain, out var money) ? money.ToString() : null, stated);
    }

    public void AddDate(FieldName name, string? stated)
    {
        string[] forms = ["yyyy年MM月dd日", "yyyy年M月d日", "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy-MM-dd HH:mm:ss"];
        Add(name, DateOnly.TryParseExact(stated?.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null, stated);
    }

    private void Add(FieldName name, string? value, string? stated)
    {
        if (!string.IsNullOrEmpty(value) && !_fields.Exists(field => field.Name == name))
        {
            _fields.Add(new ExtractedField(name, value, stated!, Confidence.Read, FieldSource.Structured));
        }
    }
}
