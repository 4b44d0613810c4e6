using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Worker.Reports;

namespace Intake.Worker.Results;

/// <summary>The values that evidence is kept in: read back exactly as they were, or refused.</summary>
internal sealed partial class ResultObject
{
    /// <summary>Whether null comes next; it is passed over then.</summary>
    public bool IsNull()
    {
        _isHeld = Next() != JsonTokenType.Null;
        return !_isHeld;
    }

    /// <summary>A string, an empty one too.</summary>
    public string ExactText(string where)
    {
        Expect(JsonTokenType.String, where, "budget.expected_text");
        return tokens.Text;
    }

    public string? ExactTextOrNull(string where) => IsNull() ? null : ExactText(where);

    public bool Flag(string where) => Next() switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new ResultFault(Message.Of("simulate.expected_flag", where)),
    };

    /// <summary>How sure something is: a number from 0 to 1.</summary>
    public Confidence Confidence(string where) =>
        Next() == JsonTokenType.Number && double.TryParse(tokens.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? new Confidence(share)
            : throw new ResultFault(Message.Of("simulate.expected_share", where));

    /// <summary>A whole number from 0, however many digits it has.</summary>
    public long Quantity(string where)
    {
        Expect(JsonTokenType.Number, where, "budget.expected_number");
        return long.TryParse(tokens.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new ResultFault(Message.Of("budget.expected_number", where));
    }

    public int? NumberOrNull(string where) => IsNull() ? null : Number(where);

    /// <summary>An amount as a string with two places, below zero too.</summary>
    public Money SignedAmount(string where) =>
        Next() == JsonTokenType.String && SignedPattern().IsMatch(tokens.Text) && Money.TryParse(tokens.Text, out var amount)
            ? amount
            : throw new ResultFault(Message.Of("simulate.expected_signed", where));

    public Money? SignedAmountOrNull(string where) => IsNull() ? null : SignedAmount(where);

    /// <summary>A decimal number as a string, with every place it has.</summary>
    public decimal? DecimalOrNull(string where) => IsNull() ? null
        : Next() == JsonTokenType.String && decimal.TryParse(tokens.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ResultFault(Message.Of("simulate.expected_decimal", where));

    public DateOnly? DateOrNull(string where) => IsNull() ? null
        : Next() == JsonTokenType.String && DateOnly.TryParseExact(tokens.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ResultFault(Message.Of("simulate.expected_date", where));

    /// <summary>Four fractions of a page, or null.</summary>
    public BoundingBox? BoxOrNull(string where)
    {
        if (IsNull())
        {
            return null;
        }

        var edges = new List<double>(4);
        ReadArray(where, edge => edges.Add(
            Next() == JsonTokenType.Number && double.TryParse(tokens.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
                ? fraction
                : throw new ResultFault(Message.Of("simulate.expected_share", edge))));
        return edges is [var x0, var y0, var x1, var y1] ? new BoundingBox(x0, y0, x1, y1) : throw new ResultFault(Message.Of("simulate.expected_box", where));
    }

    /// <summary>One word of a closed list, as results spell it.</summary>
    public T Word<T>(string where)
        where T : struct, Enum
    {
        var text = Text(where);
        return EnumNames<T>.TryParse(text, out var value)
            ? value
            : throw new ResultFault(Message.Of("budget.status_unknown", where, Shortened(text), string.Join(", ", EnumNames<T>.All)));
    }

    public T? WordOrNull<T>(string where)
        where T : struct, Enum => IsNull() ? null : Word<T>(where);

    /// <summary>Keeps what was read; true, as whoever reads a property has to answer.</summary>
    public static bool Keep<T>(out T place, T value)
    {
        place = value;
        return true;
    }

    [GeneratedRegex(@"^-?[0-9]{1,17}\.[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignedPattern();
}
