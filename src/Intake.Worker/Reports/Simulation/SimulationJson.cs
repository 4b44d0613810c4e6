using System.Text.Json;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Json;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>The comparison as JSON; docs/simulate.md names every key.</summary>
internal sealed class SimulationJson : FundJson
{
    public const int Schema = 1;

    private readonly SimulationReport _report;

    private SimulationJson(SimulationReport report, Conversation talk, Utf8JsonWriter json)
        : base(talk, json) => _report = report;

    /// <param name="output">Stays open.</param>
    public static void Write(SimulationReport report, Conversation talk, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        new SimulationJson(report, talk, json).Write();
    }

    private void Write()
    {
        Json.WriteStartObject();
        Json.WriteNumber("schema"u8, Schema);
        Json.WriteStartObject("versions"u8);
        Json.WriteString("intake"u8, ProgramVersion.Text);
        Json.WriteString("policy"u8, _report.Tried.Version);
        Array("before", _report.Recorded, policy => Json.WriteStringValue(policy));
        Json.WriteEndObject();
        Json.WriteString("policy_folder"u8, _report.Folder);
        Array("application_years", _report.Years, year => Json.WriteNumberValue(year));
        Sources();
        Array("differences", _report.Differences.SelectMany(policy => policy.Differences.Select(difference => (policy.Version, difference))), one => Difference(one.Version, one.difference));
        Totals();
        Array("by_measure", _report.ByMeasure, group => Object(() =>
        {
            Measure(group.Sample.Award);
            Sums(group.Sums);
        }));
        Array("by_applicant", _report.ByApplicant, group => Object(() =>
        {
            Applicant(group.Sample.Applicant);
            Sums(group.Sums);
            Array("measures", group.Changed, line => Object(() =>
            {
                Json.WriteString("measure"u8, line.Award.Measure);
                Amount("change", line.Award.Difference);
            }));
        }));
        Array("awards", _report.Lines, Award);
        Array("not_compared", _report.NotCompared, application => Object(() =>
        {
            Applicant(new FundApplicant("", application.Code, application.Name));
            Place(application.Place);
            Amount("recorded", Money.Sum(application.Awards.Select(award => award.AmountBefore)));
            Json.WriteString("code"u8, "recheck_failed");
            Text("message", application.Mismatch!);
        }));
        Notes(_report.Notes);
        Json.WriteEndObject();
    }

    private void Sources()
    {
        Array("sources", _report.Sources.Files, file => Object(() =>
        {
            Source(file);
            Json.WriteBoolean("policy_at_hand"u8, _report.IsAtHand(file.Policy));
        }));
        Copies(_report.Sources);
    }

    private void Difference(string before, PolicyDifference difference) => Object(() =>
    {
        Json.WriteString("policy_before"u8, before);
        Json.WriteString("measure"u8, difference.Measure);
        Json.WriteString("number"u8, difference.Key);
        Json.WriteString("part"u8, EnumNames<PolicyPart>.Of(difference.Part));
        Text("label", difference.Label);
        Array("before", difference.Before, Value);
        Array("after", difference.After, Value);
        Array("application_years", difference.Years, year => Json.WriteNumberValue(year));
    });

    private void Value(PolicyValue value) => Object(() =>
    {
        Json.WriteString("from"u8, value.From is { } from ? PolicyValues.Show(from) : null);
        Text("value", value.Text);
        Json.WriteString("cites"u8, value.Cites is { } cites ? Said(cites) : null);
    });

    private void Totals()
    {
        var applications = _report.Simulation.Applications;
        Json.WriteStartObject("totals"u8);
        Json.WriteNumber("applications"u8, applications.Length);
        Json.WriteNumber("rechecked"u8, applications.Count(application => application.Recheck == Recheck.Same));
        Json.WriteNumber("not_rechecked"u8, applications.Count(application => application.Recheck == Recheck.NotPossible));
        Json.WriteNumber("not_compared"u8, _report.NotCompared.Length);
        Json.WriteNumber("applicants"u8, _report.ByApplicant.Length);
        Sums(_report.Totals);
        Json.WriteEndObject();
    }

    private void Award(SimulationLine line) => Object(() =>
    {
        var award = line.Award;
        Applicant(line.Applicant);
        Measure(award);
        State("before", award.Before);
        State("after", award.After);
        Json.WriteString("change"u8, line.Application.Recheck == Recheck.Failed ? null : award.Difference.ToString());
        Json.WriteString("recheck"u8, EnumNames<Recheck>.Of(line.Application.Recheck));
        Array("reasons", award.Reasons, reason => Json.WriteStringValue(Said(reason)));
        Place(line.Application.Place);
    });

    private void State(string name, AwardState? state)
    {
        if (state is null)
        {
            Json.WriteNull(name);
            return;
        }

        Json.WriteStartObject(name);
        Json.WriteString("status"u8, EnumNames<AwardStatus>.Of(state.Status));
        Amount("amount", state.Amount);
        Amount("base", state.Base);
        if (state.InKind is { } quantity)
        {
            Json.WriteNumber("in_kind"u8, quantity);
        }

        Json.WriteEndObject();
    }

    private void Measure(AwardChange award)
    {
        Json.WriteString("measure"u8, award.Measure);
        Json.WriteString("name"u8, _report.MeasureName(award.Measure));
        Json.WriteNumber("article"u8, award.Article);
    }

    private void Sums(SimulationSums sums)
    {
        Amount("before", sums.Before);
        Amount("after", sums.After);
        Amount("change", sums.Change);
        Json.WriteNumber("gain"u8, sums.Gain);
        Json.WriteNumber("lose"u8, sums.Lose);
        Json.WriteNumber("unchanged"u8, sums.Unchanged);
        Json.WriteNumber("newly_eligible"u8, sums.NewlyEligible);
        Json.WriteNumber("no_longer_eligible"u8, sums.NoLongerEligible);
    }
}
