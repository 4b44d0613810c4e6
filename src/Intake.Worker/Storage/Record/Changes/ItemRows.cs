using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>How states and reasons stand in the record.</summary>
internal static class ItemRows
{
    /// <summary>SQL: no content that is another than its sender said. Until a person retries it nothing rests on it, and no right one is its duplicate.</summary>
    public const string AsDeclared = "COALESCE(reason_code, '') NOT IN ('hash_mismatch', 'bytes_mismatch')";

    /// <summary>SQL: in the order of arrival, whatever the clocks said.</summary>
    public const string InOrder = "(SELECT MIN(seq) FROM events WHERE events.item = items.id)";

    /// <summary>The same of a reason.</summary>
    public static bool IsOtherThanDeclared(string? code) => code is "hash_mismatch" or "bytes_mismatch";

    public static string Text(ItemState state) => EnumNames<ItemState>.Of(state);

    public static ItemState State(string text) =>
        EnumNames<ItemState>.TryParse(text, out var state) ? state : throw new InvalidDataException($"the record has an item in a state '{text}' that this program does not know");

    /// <summary>A reason as its key and arguments, so that it can be shown in either language.</summary>
    public static string Text(Message reason) => MessageJson.Write(reason);

    public static Message Reason(string text)
    {
        try
        {
            return MessageJson.Read(text);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"the record has a reason that is none: {e.Message}", e);
        }
    }
}
