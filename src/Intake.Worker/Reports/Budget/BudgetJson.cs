using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Extraction.Values;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Results;

namespace Intake.Worker.Reports.Budget;

/// <summary>The budget as JSON; docs/budget.md names every key.</summary>
internal sealed class BudgetJson
{
    public const int Schema = 1;

    private const int LetGo = 1 << 16;

    private readonly BudgetReport _report;
    private readonly Conversation _talk;
    private readonly Utf8JsonWriter _json;

    private BudgetJson(BudgetReport report, Conversation talk, Utf8JsonWriter json) => (_report, _talk, _json) = (report, talk, json);

    /// <param name="output">Stays open.</param>
    public static void Write(BudgetReport report, Conversation talk, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new BudgetJson(report, talk, json).Write();
    }

    private void Write()
    {
        var plan = _report.Plan;
        _json.WriteStartObject();
        _json.WriteNumber("schema"u8, Schema);
        _json.WriteStartObject("versions"u8);
        _json.WriteString("intake"u8, ProgramVersion.Text);
        Array("policies", _report.Policies, policy => _json.WriteStringValue(policy));
        _json.WriteEndObject();
        _json.WriteNumber("application_year"u8, _report.Demand.Year);
        Amount("limit", plan.Limits.Fund);
        Array("measure_limits", plan.Limits.Measures, one => Object(() =>
        {
            _json.WriteString("measure"u8, one.Key);
            Amount("limit", one.Value);
        }));
        _json.WriteString("order"u8, EnumNames<FundOrder>.Of(plan.Order));
        Sources();
        Totals(plan);
        Array("by_measure", _report.ByMeasure, group => Group(group, LimitedMeasureKeys, "by_applicant", ApplicantKeys));
        Array("by_applicant", _report.ByApplicant, group => Group(group, ApplicantKeys, "by_measure", MeasureKeys));
        Array("awards", _report.Lines, Award);
        Array("asked_twice", _report.Demand.Repeats, repeated => Object(() =>
        {
            Applicant(repeated.Applicant);
            _json.WriteString("measure"u8, repeated.Measure);
            Array("places", repeated.Places, place => Object(() => Place(place)));
        }));
        Array("notes", _report.Notes, note => Object(() =>
        {
            _json.WriteString("code"u8, note.Code);
            _json.WriteString("message"u8, _talk.Messages.Text(note.Message));
        }));
        _json.WriteEndObject();
    }

    private void Sources()
    {
        Array("sources", _report.Sources.Files, file => Object(() =>
        {
            _json.WriteString("file"u8, file.Path);
            _json.WriteString("sha256"u8, file.Sha256);
            _json.WriteString("intake"u8, file.Intake);
            _json.WriteString("policy"u8, file.Policy);
            _json.WriteNumber("applications"u8, file.Applications.Length);
        }));
        Array("copies", _report.Sources.Copies, copy => Object(() =>
        {
            _json.WriteString("file"u8, copy.Path);
            _json.WriteString("copy_of"u8, copy.Of);
        }));
    }

    private void Totals(FundPlan plan)
    {
        _json.WriteStartObject("totals"u8);
        _json.WriteNumber("applications"u8, _report.Demand.Applications);
        _json.WriteNumber("applicants"u8, _report.ByApplicant.Length);
        Sums(plan.Sums, _report.NoRule, _report.NotEligible);
        _json.WriteString("secure_share"u8, plan.Sums.SecureBasisPoints is { } points ? $"{points / 10_000}.{points % 10_000:0000}" : null);
        Amount("within_measure_limits", plan.WithinMeasures);
        Amount("paid", plan.Paid);
        Amount("missing", plan.Missing);
        Amount("remaining", plan.Remaining);
        _json.WriteEndObject();
    }

    private void Group(BudgetGroup group, Action<BudgetGroup> keys, string partsName, Action<BudgetGroup> partKeys) => Object(() =>
    {
        keys(group);
        Sums(group.Sums, group.NoRule, group.NotEligible);
        Array(partsName, group.Parts, part => Object(() =>
        {
            partKeys(part);
            Sums(part.Sums, part.NoRule, part.NotEligible);
        }));
    });

    private void MeasureKeys(BudgetGroup group)
    {
        _json.WriteString("measure"u8, group.Key);
        _json.WriteString("name"u8, _report.MeasureName(group.Key));
        _json.WriteNumber("article"u8, group.Sample.Award.Award.Article);
    }

    private void LimitedMeasureKeys(BudgetGroup group)
    {
        MeasureKeys(group);
        _json.WriteString("limit"u8, group.Limit?.ToString());
    }

    private void ApplicantKeys(BudgetGroup group) => Applicant(group.Sample.Award.Applicant);

    private void Award(BudgetLine line) => Object(() =>
    {
        var (applicant, award, place) = line.Award;
        Applicant(applicant);
        _json.WriteString("measure"u8, award.Measure);
        _json.WriteNumber("article"u8, award.Article);
        _json.WriteString("status"u8, EnumNames<Matching.Awards.AwardStatus>.Of(award.Status));
        _json.WriteString("asked"u8, line.Share?.Claim.Amount.ToString());
        _json.WriteString("pro_rata"u8, line.Share?.ProRata.ToString());
        _json.WriteString("in_order"u8, line.Share?.InOrder.ToString());
        if (line.Share is { } share)
        {
            _json.WriteNumber("position"u8, share.Position);
        }
        else
        {
            _json.WriteNull("position"u8);
        }

        Place(place);
    });

    private void Applicant(FundApplicant applicant)
    {
        _json.WriteStartObject("applicant"u8);
        _json.WriteString("name"u8, applicant.Name);
        _json.WriteString("unified_social_credit_code"u8, applicant.Code);
        _json.WriteEndObject();
    }

    private void Place(AwardPlace place)
    {
        _json.WriteString("file"u8, place.File);
        _json.WriteNumber("application"u8, place.Application);
        _json.WriteString("folder"u8, place.Folder);
    }

    private void Sums(FundSums sums, int noRule, int notEligible)
    {
        _json.WriteNumber("awards"u8, sums.Claims);
        _json.WriteNumber("secure_awards"u8, sums.SecureClaims);
        Amount("asked", sums.Asked);
        Amount("secure", sums.Secure);
        Amount("open", sums.Open);
        Amount("pro_rata", sums.ProRata);
        Amount("in_order", sums.InOrder);
        _json.WriteNumber("no_rule"u8, noRule);
        _json.WriteNumber("not_eligible"u8, notEligible);
    }

    private void Amount(string name, Money amount) => _json.WriteString(name, amount.ToString());

    private void Object(Action content)
    {
        _json.WriteStartObject();
        content();
        _json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> all, Action<T> one)
    {
        _json.WriteStartArray(name);
        foreach (var item in all)
        {
            one(item);

            // The writer keeps everything until it is told to let go.
            if (_json.BytesPending > LetGo)
            {
                _json.Flush();
            }
        }

        _json.WriteEndArray();
    }
}
