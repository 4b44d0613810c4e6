using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>How states and reasons stand in the record.</summary>
internal static class ItemRows
{
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
