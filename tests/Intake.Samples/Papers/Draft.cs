using System.Collections.Immutable;
using System.Globalization;
using Intake.Samples.Codes;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers;

/// <summary>
/// A paper being drawn. A layout prints a labelled value only through here, so that truth and paper cannot part: what is named is true and printed,
/// what is not named is null.
/// </summary>
internal sealed class Draft
{
    private readonly string _type;
    private readonly Dictionary<string, PrintedFact> _facts = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> _unscored = [];

    public Draft(string type, long seed)
    {
        _type = type;
        Random = new SeededRandom(seed);
        Invent = new Inventor(Random);
        Flow = new Flow(210, 297, 25);
    }

    public SeededRandom Random { get; }

    public Inventor Invent { get; }

    /// <summary>The pages; a layout with another page size puts its own here before it draws.</summary>
    public Flow Flow { get; set; }

    /// <summary>A name, number or text: printed as it is true.</summary>
    public string Say(string field, string value) => Set(field, value, value);

    /// <summary>A value whose print differs from its truth, such as an account in groups of four.</summary>
    public string Say(string field, string value, string printed) => Set(field, value, printed);

    public string Date(string field, DateOnly date, DateForm form) =>
        Set(field, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Printing.Date(date, form));

    public string Money(string field, decimal yuan, MoneyForm form) => Set(field, Printing.Money(yuan, MoneyForm.Plain), Printing.Money(yuan, form));

    /// <summary>The amount in capitals, without 人民币.</summary>
    public string Words(string field, decimal yuan, char unit = '元')
    {
        var words = CapitalAmount.Write(yuan, unit);
        return Set(field, words, words);
    }

    /// <param name="rate">A fraction: 0.0435.</param>
    /// <param name="places">Places of the printed percentage.</param>
    public string Rate(string field, decimal rate, int places = 2) => Set(
        field, rate.ToString("0.00####", CultureInfo.InvariantCulture),
        (rate * 100).ToString("0." + new string('0', places), CultureInfo.InvariantCulture) + "%");

    public string Area(string field, decimal squareMetres) => Set(
        field, squareMetres.ToString("0.00", CultureInfo.InvariantCulture), squareMetres.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>These fields have no one answer on this paper (a list of many recipients): they are not scored.</summary>
    public void LeaveOut(params ReadOnlySpan<string> fields) => _unscored = _unscored.Union(fields.ToArray());

    public MadePaper Finish(PaperLayout layout) => new(layout, Flow.Finish(), _facts, _unscored);

    private string Set(string field, string value, string printed)
    {
        if (!PaperTypes.Fields(_type).Contains(field))
        {
            throw new ArgumentException($"A {_type} has no field {field}.", nameof(field));
        }

        if (_facts.TryGetValue(field, out var earlier) && earlier.Value != value)
        {
            throw new InvalidOperationException($"{field} is {earlier.Value} and {value} on the same paper.");
        }

        _facts.TryAdd(field, new PrintedFact(value, printed));
        return printed;
    }
}
