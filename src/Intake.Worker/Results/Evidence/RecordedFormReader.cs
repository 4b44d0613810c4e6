using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Worker.Reports.Json;
using static Intake.Worker.Results.ResultObject;

namespace Intake.Worker.Results.Evidence;

/// <summary>Reads what was stated back from where <see cref="FormJson"/> kept it.</summary>
internal static class RecordedFormReader
{
    /// <returns>The form as it was assessed, and whether it was made out from the papers.</returns>
    public static (bool IsInferred, ApplicationForm Form) Read(ResultObject json, string where)
    {
        var (evidence, isInferred, year, kind) = (0, false, 0, ApplicantKind.Enterprise);
        string? named = null, code = null, industry = null;
        Park? park = null;
        DateOnly? submitted = null;
        ImmutableArray<string> measures = [];
        ImmutableArray<PriorAward> priors = [];
        ImmutableArray<OtherSupport> support = [];
        ImmutableArray<DeclaredMeasure> declared = [];
        ImmutableArray<ExpenseClaim> claims = [];
        ReadOnlySpan<string> needed =
        [
            "evidence", "inferred", "name", "unified_social_credit_code", "kind", "industry_code", "park", "application_year", "submitted", "measures",
            "prior_awards", "other_support", "claims", "declared",
        ];
        json.Read(where, needed, name =>
        {
            var at = $"{where}.{name}";
            return name switch
            {
                "evidence" => Keep(out evidence, json.Number(at)),
                "inferred" => Keep(out isInferred, json.Flag(at)),
                "name" => Keep(out named, json.ExactTextOrNull(at)),
                "unified_social_credit_code" => Keep(out code, json.ExactTextOrNull(at)),
                "kind" => Keep(out kind, json.Word<ApplicantKind>(at)),
                "industry_code" => Keep(out industry, json.ExactTextOrNull(at)),
                "park" => Keep(out park, json.IsNull() ? null : Park(json, at)),
                "application_year" => Keep(out year, json.Number(at)),
                "submitted" => Keep(out submitted, json.DateOrNull(at)),
                "measures" => Keep(out measures, Each(json, at, json.Text)),
                "prior_awards" => Keep(out priors, Each(json, at, one => Prior(json, one))),
                "other_support" => Keep(out support, Each(json, at, one => Support(json, one))),
                "claims" => Keep(out claims, Each(json, at, one => Claim(json, one))),
                "declared" => Keep(out declared, Each(json, at, one => Declared(json, one))),
                _ => false,
            };
        });
        return evidence == FormJson.Evidence
            ? (isInferred, new ApplicationForm(named, code, kind, industry, park, year, measures, priors, support, declared, isInferred, submitted) { Claims = claims })
            : throw new ResultFault(Message.Of("simulate.other_evidence", where, Reports.Figures.Count(evidence), Reports.Figures.Count(FormJson.Evidence)));
    }

    private static ImmutableArray<T> Each<T>(ResultObject json, string where, Func<string, T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        json.ReadArray(where, one => all.Add(read(one)));
        return all.DrainToImmutable();
    }

    private static Park Park(ResultObject json, string where)
    {
        var named = "";
        ParkRecognition? recognition = null;
        json.Read(where, ["name", "recognition"], name => name switch
        {
            "name" => Keep(out named, json.ExactText($"{where}.{name}")),
            "recognition" => Keep(out recognition, json.WordOrNull<ParkRecognition>($"{where}.{name}")),
            _ => false,
        });
        return new Park(named, recognition);
    }

    private static PriorAward Prior(ResultObject json, string where)
    {
        var (measure, year, amount) = ("", 0, Money.Zero);
        json.Read(where, ["measure", "year", "amount"], name => name switch
        {
            "measure" => Keep(out measure, json.Text($"{where}.{name}")),
            "year" => Keep(out year, json.Number($"{where}.{name}")),
            "amount" => Keep(out amount, json.SignedAmount($"{where}.{name}")),
            _ => false,
        });
        return new PriorAward(measure, year, amount);
    }

    private static OtherSupport Support(ResultObject json, string where)
    {
        var (measure, source, amount) = ("", "", Money.Zero);
        json.Read(where, ["measure", "source", "amount"], name => name switch
        {
            "measure" => Keep(out measure, json.Text($"{where}.{name}")),
            "source" => Keep(out source, json.ExactText($"{where}.{name}")),
            "amount" => Keep(out amount, json.SignedAmount($"{where}.{name}")),
            _ => false,
        });
        return new OtherSupport(measure, source, amount);
    }

    private static ExpenseClaim Claim(ResultObject json, string where)
    {
        var (invoice, line) = ("", 0);
        ImmutableArray<string> measures = [];
        json.Read(where, ["invoice", "line", "measures"], name => name switch
        {
            "invoice" => Keep(out invoice, json.ExactText($"{where}.{name}")),
            "line" => Keep(out line, json.Number($"{where}.{name}")),
            "measures" => Keep(out measures, Each(json, $"{where}.{name}", json.Text)),
            _ => false,
        });
        return new ExpenseClaim(invoice, line, measures);
    }

    private static DeclaredMeasure Declared(ResultObject json, string where)
    {
        var measure = "";
        ImmutableArray<DeclaredFigure> figures = [];
        json.Read(where, ["measure", "figures"], name => name switch
        {
            "measure" => Keep(out measure, json.Text($"{where}.{name}")),
            "figures" => Keep(out figures, [.. Fields(json, $"{where}.{name}").Select(field => new DeclaredFigure(field.Name, field.Value))]),
            _ => false,
        });
        return new DeclaredMeasure(measure, figures);
    }

    private static List<(string Name, InputValue Value)> Fields(ResultObject json, string where)
    {
        var fields = new List<(string, InputValue)>();
        json.Read(where, [], name =>
        {
            fields.Add((name, Value(json, $"{where}.{Shortened(name)}")));
            return true;
        });
        return fields;
    }

    private static InputValue Value(ResultObject json, string where)
    {
        InputValue? value = null;
        var stated = 0;
        json.Read(where, [], type =>
        {
            stated++;
            var at = $"{where}.{type}";
            return type switch
            {
                "money" => Keep(out value, new InputValue.Amount(json.SignedAmount(at))),
                "count" => Keep(out value, new InputValue.Number(json.Number(at))),
                "flag" => Keep(out value, new InputValue.YesNo(json.Flag(at))),
                "level" => Keep(out value, new InputValue.Word(json.Text(at))),
                "items" => Keep(out value, new InputValue.Items(Each(json, at, one => Fields(json, one).ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal)))),
                _ => false,
            };
        });
        return stated == 1 && value is not null ? value : throw new ResultFault(Message.Of("simulate.expected_figure", where));
    }
}
