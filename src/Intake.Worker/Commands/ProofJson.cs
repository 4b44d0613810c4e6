using System.Text.Json;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;

namespace Intake.Worker.Commands;

/// <summary>Proofs as JSON. What a case states is spelt as in application.yaml, so that it can be tried again.</summary>
internal static class ProofJson
{
    /// <param name="output">Stays open.</param>
    public static void Write(ProofResult result, Conversation talk, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteString("policy", result.Policy);
        json.WriteNumber("assessed", result.Assessed);
        json.WriteStartObject("counts");
        foreach (var outcome in Enum.GetValues<ProofOutcome>())
        {
            json.WriteNumber(EnumNames<ProofOutcome>.Of(outcome), result.Count(outcome));
        }

        json.WriteEndObject();
        json.WriteStartArray("proofs");
        foreach (var proof in result.Proofs)
        {
            json.WriteStartObject();
            json.WriteString("check", proof.Check);
            json.WriteString("aspect", proof.Aspect);
            Array(json, "measures", proof.Measures, json.WriteStringValue);
            json.WriteString("outcome", EnumNames<ProofOutcome>.Of(proof.Outcome));
            Array(json, "application_years", proof.Years, json.WriteNumberValue);
            json.WriteString("explanation", talk.Messages.Text(proof.Explanation));
            Array(json, "cases", proof.Cases, shown => Case(json, shown));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Case(Utf8JsonWriter json, ProofCase shown)
    {
        var form = shown.Form;
        json.WriteStartObject();
        json.WriteStartObject("applicant");
        json.WriteString("kind", EnumNames<ApplicantKind>.Of(form.Kind));
        json.WriteString("industry_code", form.IndustryCode);
        json.WriteString("park", form.Park?.Recognition is { } recognition ? EnumNames<ParkRecognition>.Of(recognition) : null);
        json.WriteEndObject();
        json.WriteNumber("application_year", form.ApplicationYear);
        Array(json, "prior_awards", form.PriorAwards, prior =>
        {
            json.WriteStartObject();
            json.WriteString("measure", prior.Measure);
            json.WriteNumber("year", prior.Year);
            json.WriteString("amount", prior.Amount.ToString());
            json.WriteEndObject();
        });
        Array(json, "other_support", form.OtherSupport, support =>
        {
            json.WriteStartObject();
            json.WriteString("measure", support.Measure);
            json.WriteString("source", support.Source);
            json.WriteString("amount", support.Amount.ToString());
            json.WriteEndObject();
        });
        json.WriteStartObject("declared");
        foreach (var declared in form.Declared)
        {
            json.WriteStartObject(declared.Measure);
            foreach (var figure in declared.Figures)
            {
                json.WritePropertyName(figure.Input);
                Value(json, figure.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        Array(json, "awards", shown.Awards, award =>
        {
            json.WriteStartObject();
            json.WriteString("measure", award.Measure);
            json.WriteString("status", EnumNames<AwardStatus>.Of(award.Status));
            json.WriteString("amount", award.Amount.ToString());
            if (award.InKind is { } quantity)
            {
                json.WriteNumber("in_kind", quantity);
            }
            else
            {
                json.WriteNull("in_kind");
            }

            json.WriteEndObject();
        });
        json.WriteString("total", shown.Total.ToString());
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, InputValue value)
    {
        switch (value)
        {
            case InputValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case InputValue.YesNo flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case InputValue.Items items:
                json.WriteStartArray();
                foreach (var item in items.Value)
                {
                    json.WriteStartObject();
                    foreach (var (name, field) in item)
                    {
                        json.WritePropertyName(name);
                        Value(json, field);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
