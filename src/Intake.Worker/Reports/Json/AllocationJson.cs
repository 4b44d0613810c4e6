using System.Text.Json;
using Intake.Matching.Awards;

namespace Intake.Worker.Reports.Json;

/// <summary>How contended expenses were allocated, as result.json has it.</summary>
internal static class AllocationJson
{
    public static void Write(Utf8JsonWriter json, AwardAllocation allocation)
    {
        json.WriteStartObject("allocation"u8);
        json.WriteString("total"u8, allocation.Total.ToString());
        json.WriteString("upper_bound"u8, allocation.UpperBound.ToString());
        json.WriteBoolean("proven"u8, allocation.IsProven);
        json.WriteBoolean("first_of_ties"u8, allocation.IsFirstOfTies);
        if (allocation.RunnerUp is { } second)
        {
            json.WriteStartObject("runner_up"u8);
            json.WriteString("total"u8, second.Total.ToString());
            json.WriteString("difference"u8, second.Difference.ToString());
            json.WriteBoolean("proven"u8, second.IsProven);
            json.WriteNumber("moved"u8, second.Moved);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("runner_up"u8);
        }

        json.WriteStartArray("expenses"u8);
        foreach (var expense in allocation.Expenses)
        {
            json.WriteStartObject();
            json.WriteString("invoice"u8, expense.Invoice);
            json.WriteNumber("line"u8, expense.LineIndex);
            json.WriteString("amount"u8, expense.Amount.ToString());
            json.WriteString("measure"u8, expense.Measure);
            json.WriteString("in_runner_up"u8, expense.InRunnerUp);
            json.WriteStartArray("forgone"u8);
            foreach (var forgone in expense.Forgone)
            {
                json.WriteStartObject();
                json.WriteString("measure"u8, forgone.Measure);
                json.WriteString("loss"u8, forgone.Loss.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
