using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.EInvoiceXml;

/// <summary>
/// Collects what the parts of one structured source claim for each field. Two different claims for one field leave it empty, with a
/// finding: which of them is right is not this reader's to guess.
/// </summary>
/// <param name="source">How the values reached us.</param>
/// <param name="origin">What the claims are read from, for findings.</param>
internal sealed class FieldClaims(FieldSource source, string origin)
{
    private readonly Dictionary<FieldName, ExtractedField> _claims = [];
    private readonly HashSet<FieldName> _disputed = [];

    public List<Finding> Findings { get; } = [];

    public ExtractedField? this[FieldName name] => _disputed.Contains(name) ? null : _claims.GetValueOrDefault(name);

    /// <summary>A code, number or identifier.</summary>
    public void Code(FieldName name, string? printed, int? page = null, BoundingBox? box = null) =>
        Claim(name, printed, Clean(printed, PrintedValue.Code), page, box);

    /// <summary>A name as printed.</summary>
    public void Name(FieldName name, string? printed, int? page = null, BoundingBox? box = null) =>
        Claim(name, printed, Clean(printed, PrintedValue.Name), page, box);

    /// <summary>Free text of several lines.</summary>
    public void Text(FieldName name, string? printed, int? page = null, BoundingBox? box = null) =>
        Claim(name, printed, Clean(printed, PrintedValue.Text), page, box);

    /// <summary>A date.</summary>
    public void Date(FieldName name, string? printed, int? page = null, BoundingBox? box = null) =>
        Figure(name, printed, PrintedValue.Date, page, box);

    /// <summary>An amount; *** is a field whose value is none.</summary>
    public void Money(FieldName name, string? printed, int? page = null, BoundingBox? box = null)
    {
        if (printed is not null && PrintedValue.SaysNone(printed))
        {
            Claim(name, printed, null, page, box);
        }
        else
        {
            Figure(name, printed, text => PrintedValue.Amount(text)?.ToString(), page, box);
        }
    }

    public void Codes(FieldName name, IEnumerable<string> printed) => Each(printed, text => Code(name, text));

    public void Names(FieldName name, IEnumerable<string> printed) => Each(printed, text => Name(name, text));

    public void Dates(FieldName name, IEnumerable<string> printed) => Each(printed, text => Date(name, text));

    public void Amounts(FieldName name, IEnumerable<string> printed) => Each(printed, text => Money(name, text));

    /// <summary>Says that a piece of the source could not be used.</summary>
    public void Report(string code, Message message, FieldName? name = null) => Findings.Add(new Finding(code, Severity.Warning, message, name?.Value));

    /// <summary>The undisputed fields in the order results show them.</summary>
    public FieldSet ToFieldSet(IEnumerable<LineItem> lines) =>
        new(VatInvoiceFields.All.Select(name => this[name]).OfType<ExtractedField>(), lines);

    private static void Each(IEnumerable<string> printed, Action<string> claim)
    {
        foreach (var text in printed)
        {
            claim(text);
        }
    }

    private static string? Clean(string? printed, Func<string, string> clean) =>
        printed is not null && clean(printed) is { Length: > 0 } value ? value : null;

    private void Figure(FieldName name, string? printed, Func<string, string?> read, int? page, BoundingBox? box)
    {
        if (string.IsNullOrWhiteSpace(printed))
        {
            return;
        }

        if (read(printed) is { } value)
        {
            Claim(name, printed, value, page, box);
        }
        else
        {
            Report("structured_value_unreadable", Message.Of("xml.value_unreadable", origin, name.Value, printed.Trim()), name);
        }
    }

    private void Claim(FieldName name, string? printed, string? value, int? page, BoundingBox? box)
    {
        if (string.IsNullOrWhiteSpace(printed) || (value is null && !PrintedValue.SaysNone(printed)))
        {
            return;
        }

        var claim = new ExtractedField(name, value, printed.Trim(), Confidence.Read, source, page, box);
        if (!_claims.TryAdd(name, claim) && _claims[name].Value != value && _disputed.Add(name))
        {
            Report("structured_claims_differ", Message.Of("xml.claims_differ", origin, name.Value, _claims[name].Printed, claim.Printed), name);
        }
    }
}
