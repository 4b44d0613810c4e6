using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Values;
using Intake.Matching.Measures;
using Intake.Matching.Yaml;

namespace Intake.Matching.Evidence;

/// <summary>Reads application.yaml. Strict: what is not understood is refused with line and what was expected; never throws on what it says.</summary>
public static class ApplicationReader
{
    private const string CreditCodeKey = "unified_social_credit_code";
    private const int FirstYear = 2000, LastYear = 2100;

    /// <param name="file">Name to show in problems.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="catalog">Says which measures and inputs exist.</param>
    public static ApplicationReading Read(string file, string text, MeasureCatalog catalog)
    {
        var log = new ProblemLog(file);
        var form = YamlTree.Read(text, log) is { } map ? Form(new YamlObject(map, log), catalog, log) : null;
        return log.IsEmpty ? new ApplicationReading(form, []) : new ApplicationReading(null, log.Problems);
    }

    private static ApplicationForm? Form(YamlObject root, MeasureCatalog catalog, ProblemLog log)
    {
        var applicant = root.Object("applicant");
        var name = applicant?.Text("name");
        var kind = applicant?.Optional("kind") is { } kindNode ? Expect.OneOf(kindNode, PolicyWords.ApplicantKinds, log) : ApplicantKind.Enterprise;
        var codeNode = kind == ApplicantKind.Person ? applicant?.Optional(CreditCodeKey) : applicant?.Required(CreditCodeKey);
        var code = codeNode is null ? null : CreditCode(codeNode, log);
        var industry = applicant?.Optional("industry_code") is { } industryNode ? IndustryCode(industryNode, log) : null;
        var park = applicant?.Optional("park") is { } parkNode ? Park(parkNode, log) : null;
        applicant?.Close();

        var year = root.Integer("application_year", FirstYear, LastYear);
        var measures = PolicyParts.Each(root.OptionalItems("measures"), item => MeasureId(item, catalog, log));
        var priors = Priors(root, year, catalog, log);
        var support = PolicyParts.Each(root.OptionalItems("other_support"), item => Support(item, catalog, log));
        var declared = root.Optional("declared") is { } declaredNode ? Declared(declaredNode, catalog, log) : [];
        var claims = PolicyParts.Each(root.OptionalItems("claims"), item => Claim(item, catalog, log));
        DateOnly? submitted = root.Optional("submitted") is { } submittedNode ? Expect.Date(submittedNode, log) : null;
        root.Close();

        return log.IsEmpty
            ? new ApplicationForm(name, code, kind!.Value, industry, park, year!.Value, [.. measures.Distinct()], priors, support, declared, Submitted: submitted) { Claims = claims }
            : null;
    }

    private static string? CreditCode(YamlNode node, ProblemLog log)
    {
        if (Expect.Text(node, log) is not { } code)
        {
            return null;
        }

        // The outer digit catches every slip of the pen; the inner one is left to the papers, some old organisation codes break it.
        var clean = PrintedCode.Clean(code);
        if (UnifiedSocialCreditCode.Examine(clean).OuterHolds)
        {
            return clean;
        }

        log.Add(node, "policy.expected_credit_code", code);
        return null;
    }

    /// <summary>GB/T 4754: two to four digits, the section's letter before them allowed.</summary>
    private static string? IndustryCode(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar)
        {
            var digits = scalar.Text.Length > 0 && scalar.Text[0] is >= 'A' and <= 'T' ? scalar.Text[1..] : scalar.Text;
            if (digits.Length is >= 2 and <= 4 && digits.All(char.IsAsciiDigit))
            {
                return digits;
            }
        }

        log.Add(node, "policy.expected_industry_code", Expect.Shown(node));
        return null;
    }

    private static Park? Park(YamlNode node, ProblemLog log)
    {
        if (Expect.Object(node, log) is not { } entry)
        {
            return null;
        }

        var name = entry.Text("name");
        ParkRecognition? recognition = entry.Optional("recognition") is { } word ? Expect.OneOf(word, PolicyWords.Parks, log) : null;
        entry.Close();
        return name is null ? null : new Park(name, recognition);
    }

    private static string? MeasureId(YamlNode node, MeasureCatalog catalog, ProblemLog log)
    {
        if (Expect.Text(node, log) is not { } id)
        {
            return null;
        }

        if (catalog.Find(id) is not null)
        {
            return id;
        }

        var nearest = catalog.Nearest(id);
        if (nearest.IsEmpty)
        {
            log.Add(node, "policy.unknown_measure", id, string.Join(", ", catalog.Ids));
        }
        else
        {
            log.Add(node, "policy.misspelt_measure", id, string.Join(", ", nearest));
        }

        return null;
    }

    private static ImmutableArray<PriorAward> Priors(YamlObject root, int? applicationYear, MeasureCatalog catalog, ProblemLog log)
    {
        var priors = ImmutableArray.CreateBuilder<PriorAward>();
        foreach (var item in root.OptionalItems("prior_awards"))
        {
            if (Expect.Object(item, log) is not { } entry)
            {
                continue;
            }

            var measure = entry.Required("measure") is { } id ? MeasureId(id, catalog, log) : null;
            var year = entry.Integer("year", FirstYear, LastYear);
            var amount = entry.Money("amount");
            entry.Close();
            if (year > applicationYear)
            {
                log.Add(entry.Required("year")!, "policy.future_award", Number(year.Value), Number(applicationYear.Value));
            }
            else if (measure is not null && year is not null && amount is not null)
            {
                if (priors.Any(p => p.Measure == measure && p.Year == year))
                {
                    log.Add(item, "policy.duplicate_award", measure, Number(year.Value));
                }

                priors.Add(new PriorAward(measure, year.Value, amount.Value));
            }
        }

        return [.. priors.OrderBy(p => p.Measure, StringComparer.Ordinal).ThenBy(p => p.Year)];
    }

    private static OtherSupport? Support(YamlNode item, MeasureCatalog catalog, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var measure = entry.Required("measure") is { } id ? MeasureId(id, catalog, log) : null;
        var source = entry.Text("source");
        var amount = entry.Money("amount");
        entry.Close();
        return measure is null || source is null || amount is null ? null : new OtherSupport(measure, source, amount.Value);
    }

    private static ExpenseClaim? Claim(YamlNode item, MeasureCatalog catalog, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var (invoice, line) = (entry.Text("invoice"), entry.Integer("line", 1, 100_000));
        var measures = PolicyParts.Each(entry.Items("measures"), node => PayingMeasure(node, catalog, log));
        entry.Close();
        if (measures.IsEmpty && entry.Optional("measures") is YamlList { Items.IsEmpty: true } empty)
        {
            log.Add(empty, "policy.no_values");
        }

        return invoice is null || line is null ? null : new ExpenseClaim(Comparable.Of(invoice) ?? invoice, line.Value, [.. measures.Distinct()]);
    }

    private static string? PayingMeasure(YamlNode node, MeasureCatalog catalog, ProblemLog log)
    {
        if (MeasureId(node, catalog, log) is not { } id)
        {
            return null;
        }

        if (catalog.Measures.Any(m => m.Id == id && !m.ExpenseKinds.IsEmpty))
        {
            return id;
        }

        log.Add(node, "policy.pays_no_expense", id, string.Join(", ", catalog.Measures.Where(m => !m.ExpenseKinds.IsEmpty).Select(m => m.Id)));
        return null;
    }

    private static ImmutableArray<DeclaredMeasure> Declared(YamlNode node, MeasureCatalog catalog, ProblemLog log)
    {
        if (node is not YamlMap map)
        {
            log.Add(node, "policy.expected_map");
            return [];
        }

        return
        [
            .. map.Entries.Select(entry => MeasureId(entry.Key, catalog, log) is { } id ? DeclaredInputs.Read(entry.Value, id, catalog.Find(id)!.Inputs, log) : null)
                .OfType<DeclaredMeasure>().OrderBy(d => d.Measure, StringComparer.Ordinal),
        ];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
