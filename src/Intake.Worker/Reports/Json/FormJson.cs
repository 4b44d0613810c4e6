using System.Globalization;
using System.Text.Json;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Worker.Reports.Json;

/// <summary>
/// What was stated, as result.json keeps it: beside the documents all that is needed to assess the same evidence again. Every figure names its type,
/// so that no amount is taken for a word.
/// </summary>
internal static class FormJson
{
    /// <summary>Goes up whenever an assessment rests on something that results did not keep before.</summary>
    public const int Evidence = 1;

    public static void Write(Utf8JsonWriter json, ApplicationForm form)
    {
        json.WriteStartObject();
        json.WriteNumber("evidence"u8, Evidence);
        json.WriteBoolean("inferred"u8, form.IsInferred);
        json.WriteString("name"u8, form.Name);
        json.WriteString("unified_social_credit_code"u8, form.UnifiedSocialCreditCode);
        json.WriteString("kind"u8, EnumNames<ApplicantKind>.Of(form.Kind));
        json.WriteString("industry_code"u8, form.IndustryCode);
        if (form.Park is { } park)
        {
            json.WriteStartObject("park"u8);
            json.WriteString("name"u8, park.Name);
            json.WriteString("recognition"u8, park.Recognition is { } recognition ? EnumNames<ParkRecognition>.Of(recognition) : null);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("park"u8);
        }

        json.WriteNumber("application_year"u8, form.ApplicationYear);
        json.WriteString("submitted"u8, form.Submitted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("measures"u8);
        foreach (var measure in form.Measures)
        {
            json.WriteStringValue(measure);
        }

        json.WriteEndArray();
        Awards(json, form);
        Claims(json, form);
        json.WriteStartArray("declared"u8);
        foreach (var declared in form.Declared)
        {
            json.WriteStartObject();
            json.WriteString("measure"u8, declared.Measure);
            json.WriteStartObject("figures"u8);
            foreach (var figure in declared.Figures)
            {
                json.WritePropertyName(figure.Input);
                Write(json, figure.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Awards(Utf8JsonWriter json, ApplicationForm form)
    {
        json.WriteStartArray("prior_awards"u8);
        foreach (var prior in form.PriorAwards)
        {
            json.WriteStartObject();
            json.WriteString("measure"u8, prior.Measure);
            json.WriteNumber("year"u8, prior.Year);
            json.WriteString("amount"u8, prior.Amount.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("other_support"u8);
        foreach (var support in form.OtherSupport)
        {
            json.WriteStartObject();
            json.WriteString("measure"u8, support.Measure);
            json.WriteString("source"u8, support.Source);
            json.WriteString("amount"u8, support.Amount.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Claims(Utf8JsonWriter json, ApplicationForm form)
    {
        json.WriteStartArray("claims"u8);
        foreach (var claim in form.Claims)
        {
            json.WriteStartObject();
            json.WriteString("invoice"u8, claim.Invoice);
            json.WriteNumber("line"u8, claim.Line);
            json.WriteStartArray("measures"u8);
            foreach (var measure in claim.Measures)
            {
                json.WriteStringValue(measure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>{"money": "1.00"}</c>, <c>{"count": 1}</c>, <c>{"flag": true}</c>, <c>{"level": "national"}</c>, <c>{"items": [{field: value}]}</c>.</summary>
    private static void Write(Utf8JsonWriter json, InputValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case InputValue.Amount amount:
                json.WriteString("money"u8, amount.Value.ToString());
                break;
            case InputValue.Number number:
                json.WriteNumber("count"u8, number.Value);
                break;
            case InputValue.YesNo flag:
                json.WriteBoolean("flag"u8, flag.Value);
                break;
            case InputValue.Word word:
                json.WriteString("level"u8, word.Value);
                break;
            case InputValue.Items items:
                json.WriteStartArray("items"u8);
                foreach (var item in items.Value)
                {
                    json.WriteStartObject();
                    foreach (var (field, of) in item)
                    {
                        json.WritePropertyName(field);
                        Write(json, of);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "a figure of a type that results do not keep");
        }

        json.WriteEndObject();
    }
}
