using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>How a dated number is told: its own words, the day it holds from, and where it stands.</summary>
internal static class Told
{
    /// <param name="key">Its placeholders: the arguments, then the day, then the citation.</param>
    public static Message Number<T>(string key, DatedValue<T> value, params string[] arguments) =>
        Message.Of(key, [.. arguments, Amounts.Day(value.From)]).With(value.Cites.AsMessage());
}
