using System.Text.Json;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Json;

namespace Intake.Worker.Reports.Budget;

/// <summary>The budget as JSON; docs/budget.md names every key.</summary>
internal sealed class BudgetJson : FundJson
{
    public const int Schema = 1;

    private readonly BudgetReport _report;

    private BudgetJson(BudgetReport report, Conversation talk, Utf8JsonWriter json)
        : base(talk, json) => _report = report;

    /// <param name="output">Stays open.</param>
    public static void Write(BudgetReport report, Conversation talk, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        new BudgetJson(report, talk, json).Write();
    }

    private void Write()
    {
        var plan = _report.Plan;
        Json.WriteStartObject();
        Json.WriteNumber("schema"u8, Schema);
        Json.WriteStartObject("versions"u8);
        Json.WriteString("intake"u8, ProgramVersion.Text);
        Array("policies", _report.Policies, policy => Json.WriteStringValue(policy));
        Json.WriteEndObject();
        Json.WriteNumber("application_year"u8, _report.Demand.Year);
        Amount("limit", plan.Limits.Fund);
        Array("measure_limits", plan.Limits.Measures, one => Object(() =>
        {
            Json.WriteString("measure"u8, one.Key);
            Amount("limit", one.Value);
        }));
        Json.WriteString("order"u8, EnumNames<FundOrder>.Of(plan.Order));
        Sources();
        Totals(plan);
        Array("by_measure", _report.ByMeasure, group => Group(group, LimitedMeasureKeys, "by_applicant", ApplicantKeys));
        Array("by_applicant", _report.ByApplicant, group => Group(group, ApplicantKeys, "by_measure", MeasureKeys));
        Array("awards", _report.Lines, Award);
        Array("asked_twice", _report.Demand.Repeats, repeated => Object(() =>
        {
            Applicant(repeated.Applicant);
            Json.WriteString("measure"u8, repeated.Measure);
            Array("places", repeated.Places, place => Object(() => Place(place)));
        }));
        Notes(_report.Notes);
        Json.WriteEndObject();
    }

    private void Sources()
    {
        Array("sources", _report.Sources.Files, file => Object(() => Source(file)));
        Copies(_report.Sources);
    }

    private void Totals(FundPlan plan)
    {
        Json.WriteStartObject("totals"u8);
        Json.WriteNumber("applications"u8, _report.Demand.Applications);
        Json.WriteNumber("applicants"u8, _report.ByApplicant.Length);
        Sums(plan.Sums, _report.NoRule, _report.NotEligible);
        Json.WriteString("secure_share"u8, plan.Sums.SecureBasisPoints is { } points ? $"{points / 10_000}.{points % 10_000:0000}" : null);
        Amount("within_measure_limits", plan.WithinMeasures);
        Amount("paid", plan.Paid);
        Amount("missing", plan.Missing);
        Amount("remaining", plan.Remaining);
        Json.WriteEndObject();
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
        Json.WriteString("measure"u8, group.Key);
        Json.WriteString("name"u8, _report.MeasureName(group.Key));
        Json.WriteNumber("article"u8, group.Sample.Award.Award.Article);
    }

    private void LimitedMeasureKeys(BudgetGroup group)
    {
        MeasureKeys(group);
        Json.WriteString("limit"u8, group.Limit?.ToString());
    }

    private void ApplicantKeys(BudgetGroup group) => Applicant(group.Sample.Award.Applicant);

    private void Award(BudgetLine line) => Object(() =>
    {
        var (applicant, award, place) = line.Award;
        Applicant(applicant);
        Json.WriteString("measure"u8, award.Measure);
        Json.WriteNumber("article"u8, award.Article);
        Json.WriteString("status"u8, EnumNames<Matching.Awards.AwardStatus>.Of(award.Status));
        Json.WriteString("asked"u8, line.Share?.Claim.Amount.ToString());
        Json.WriteString("pro_rata"u8, line.Share?.ProRata.ToString());
        Json.WriteString("in_order"u8, line.Share?.InOrder.ToString());
        if (line.Share is { } share)
        {
            Json.WriteNumber("position"u8, share.Position);
        }
        else
        {
            Json.WriteNull("position"u8);
        }

        Place(place);
    });

    private void Sums(FundSums sums, int noRule, int notEligible)
    {
        Json.WriteNumber("awards"u8, sums.Claims);
        Json.WriteNumber("secure_awards"u8, sums.SecureClaims);
        Amount("asked", sums.Asked);
        Amount("secure", sums.Secure);
        Amount("open", sums.Open);
        Amount("pro_rata", sums.ProRata);
        Amount("in_order", sums.InOrder);
        Json.WriteNumber("no_rule"u8, noRule);
        Json.WriteNumber("not_eligible"u8, notEligible);
    }
}
