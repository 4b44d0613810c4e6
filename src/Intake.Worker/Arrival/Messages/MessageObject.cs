using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Messages;

/// <summary>One object of a message, read strictly: what is missing, twice there, unknown or of another kind is refused with its place.</summary>
internal sealed class MessageObject
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly string _where;

    /// <param name="where">Its place in the message, e.g. <c>files[3]</c>; empty for the whole.</param>
    /// <param name="known">The names it may have.</param>
    public MessageObject(JsonElement element, string where, params ReadOnlySpan<string> known)
    {
        _where = where;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Refused("wrong_value", Message.Of("queue.expected_object", where.Length == 0 ? "$" : where));
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
            {
                throw Refused("name_twice", Message.Of("queue.name_twice", Place(property.Name)));
            }

            if (!known.Contains(property.Name))
            {
                throw Refused("unknown_key", Message.Of("queue.unknown_key", Place(property.Name), string.Join(", ", known.ToArray())));
            }
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A text of 1 to <paramref name="most"/> characters, not only spaces, without control characters.</summary>
    public string Text(string name, int most)
    {
        var text = Value(name).ValueKind == JsonValueKind.String ? _values[name].GetString()! : null;
        return text is not null && text.Length <= most && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl)
            ? text
            : throw Refused("wrong_value", Message.Of("queue.expected_text", Place(name), Number(most), Shown(name)));
    }

    /// <summary>A name of a file: 1 to 4000 characters; names with line breaks exist, one with a zero does not.</summary>
    public string FileName(string name)
    {
        var text = Value(name).ValueKind == JsonValueKind.String ? _values[name].GetString()! : null;
        return text is { Length: <= 4000 } && !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : throw Refused("wrong_value", Message.Of("queue.expected_text", Place(name), "4000", Shown(name)));
    }

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public long Count(string name, long most) =>
        Value(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count >= 0 && count <= most
            ? count
            : throw Refused("wrong_value", Message.Of("queue.expected_count", Place(name), Number(most), Shown(name)));

    public long? OptionalCount(string name, long most) => Has(name) ? Count(name, most) : null;

    public ContentHash Hash(string name) =>
        Value(name) is { ValueKind: JsonValueKind.String } text && ContentHash.TryParse(text.GetString(), out var hash)
            ? hash
            : throw Refused("wrong_value", Message.Of("queue.expected_hash", Place(name), Shown(name)));

    /// <summary>An amount in yuan as a text with two places; never a number, which programs round.</summary>
    /// <returns>Fen.</returns>
    public long? OptionalAmount(string name) =>
        !Has(name) ? null
        : Value(name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: >= 4 and <= 18 } digits && digits[^3] == '.'
            && digits.AsSpan(0, digits.Length - 3).IndexOfAnyExceptInRange('0', '9') < 0 && Money.TryParse(digits, out var amount)
            ? amount.Fen
            : throw Refused("wrong_value", Message.Of("queue.expected_amount", Place(name), Shown(name)));

    public bool IsTrue(string name) => Value(name).ValueKind == JsonValueKind.True ? true : throw Refused("wrong_value", Message.Of("queue.expected_true", Place(name), Shown(name)));

    /// <summary>Bytes in base64.</summary>
    public byte[] Bytes(string name, int most) =>
        Value(name) is { ValueKind: JsonValueKind.String } text && text.TryGetBytesFromBase64(out var bytes) && bytes.Length <= most
            ? bytes
            : throw Refused("wrong_value", Message.Of("queue.expected_base64", Place(name), Number(most / (1024 * 1024))));

    public MessageObject Object(string name, params ReadOnlySpan<string> known) => new(Value(name), Place(name), known);

    /// <summary>The elements of a list, each with its place.</summary>
    public IEnumerable<(JsonElement Element, string Where)> List(string name)
    {
        var list = Value(name);
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((element, i) => (element, $"{Place(name)}[{Number(i)}]"))
            : throw Refused("wrong_value", Message.Of("queue.expected_list", Place(name)));
    }

    public string Place(string name) => _where.Length == 0 ? Shortened(name) : $"{_where}.{Shortened(name)}";

    public static RefusedMessageException Refused(string code, Message reason) => new(new Refusal(code, reason));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private JsonElement Value(string name) =>
        _values.TryGetValue(name, out var value) ? value : throw Refused("key_missing", Message.Of("queue.key_missing", Place(name)));

    private string Shown(string name) => Shortened(_values[name].GetRawText());
}
