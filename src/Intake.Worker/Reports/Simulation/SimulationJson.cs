using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Results;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>The comparison as JSON; docs/simulate.md names every key.</summary>
internal sealed class SimulationJson
{
    public const int Schema = 1;

    private const int LetGo = 1 << 16;

    private readonly SimulationReport _report;
    private readonly Conversation _talk;
    private readonly Utf8JsonWriter _json;

    private SimulationJson(SimulationReport report, Conversation talk, Utf8JsonWriter json) => (_report, _talk, _json) = (report, talk, json);

    /// <param name="output">Stays open.</param>
    public static void Write(SimulationReport report, Conversation talk, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new SimulationJson(report, talk, json).Write();
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteNumber("schema"u8, Schema);
        _json.WriteStartObject("versions"u8);
        _json.WriteString("intake"u8, ProgramVersion.Text);
        _json.WriteString("policy"u8, _report.Tried.Version);
        Array("before", _report.Recorded, policy => _json.WriteStringValue(policy));
        _json.WriteEndObject();
        _json.WriteString("policy_folder"u8, _report.Folder);
        Array("application_years", _report.Years, year => _json.WriteNumberValue(year));
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
                _json.WriteString("measure"u8, line.Award.Measure);
                Amount("change", line.Award.Difference);
            }));
        }));
        Array("awards", _report.Lines, Award);
        Array("not_compared", _report.NotCompared, application => Object(() =>
        {
            Applicant(new FundApplicant("", application.Code, application.Name));
            Place(application.Place);
            Amount("recorded", application.Awards.Aggregate(Money.Zero, (sum, award) => sum + award.AmountBefore));
            _json.WriteString("code"u8, "recheck_failed");
            Text("message", application.Mismatch!);
        }));
        Array("notes", _report.Notes, note => Object(() =>
        {
            _json.WriteString("code"u8, note.Code);
            Text("message", note.Message);
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
            _json.WriteBoolean("policy_at_hand"u8, _report.IsAtHand(file.Policy));
        }));
        Array("copies", _report.Sources.Copies, copy => Object(() =>
        {
            _json.WriteString("file"u8, copy.Path);
            _json.WriteString("copy_of"u8, copy.Of);
        }));
    }

    private void Difference(string before, PolicyDifference difference) => Object(() =>
    {
        _json.WriteString("policy_before"u8, before);
        _json.WriteString("measure"u8, difference.Measure);
        _json.WriteString("number"u8, difference.Key);
        _json.WriteString("part"u8, EnumNames<PolicyPart>.Of(difference.Part));
        Text("label", difference.Label);
        Array("before", difference.Before, Value);
        Array("after", difference.After, Value);
        Array("application_years", difference.Years, year => _json.WriteNumberValue(year));
    });

    private void Value(PolicyValue value) => Object(() =>
    {
        _json.WriteString("from"u8, value.From is { } from ? PolicyValues.Show(from) : null);
        Text("value", value.Text);
        _json.WriteString("cites"u8, value.Cites is { } cites ? _talk.Messages.Text(cites) : null);
    });

    private void Totals()
    {
        var applications = _report.Simulation.Applications;
        _json.WriteStartObject("totals"u8);
        _json.WriteNumber("applications"u8, applications.Length);
        _json.WriteNumber("rechecked"u8, applications.Count(application => application.Recheck == Recheck.Same));
        _json.WriteNumber("not_rechecked"u8, applications.Count(application => application.Recheck == Recheck.NotPossible));
        _json.WriteNumber("not_compared"u8, _report.NotCompared.Length);
        _json.WriteNumber("applicants"u8, _report.ByApplicant.Length);
        Sums(_report.Totals);
        _json.WriteEndObject();
    }

    private void Award(SimulationLine line) => Object(() =>
    {
        var award = line.Award;
        Applicant(line.Applicant);
        Measure(award);
        State("before", award.Before);
        State("after", award.After);
        _json.WriteString("change"u8, line.Application.Recheck == Recheck.Failed ? null : award.Difference.ToString());
        _json.WriteString("recheck"u8, EnumNames<Recheck>.Of(line.Application.Recheck));
        Array("reasons", award.Reasons, reason => _json.WriteStringValue(_talk.Messages.Text(reason)));
        Place(line.Application.Place);
    });

    private void State(string name, AwardState? state)
    {
        if (state is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteString("status"u8, EnumNames<AwardStatus>.Of(state.Status));
        Amount("amount", state.Amount);
        Amount("base", state.Base);
        if (state.InKind is { } quantity)
        {
            _json.WriteNumber("in_kind"u8, quantity);
        }

        _json.WriteEndObject();
    }

    private void Measure(AwardChange award)
    {
        _json.WriteString("measure"u8, award.Measure);
        _json.WriteString("name"u8, _report.MeasureName(award.Measure));
        _json.WriteNumber("article"u8, award.Article);
    }

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

    private void Sums(SimulationSums sums)
    {
        Amount("before", sums.Before);
        Amount("after", sums.After);
        Amount("change", sums.Change);
        _json.WriteNumber("gain"u8, sums.Gain);
        _json.WriteNumber("lose"u8, sums.Lose);
        _json.WriteNumber("unchanged"u8, sums.Unchanged);
        _json.WriteNumber("newly_eligible"u8, sums.NewlyEligible);
        _json.WriteNumber("no_longer_eligible"u8, sums.NoLongerEligible);
    }

    private void Text(string name, Message message) => _json.WriteString(name, _talk.Messages.Text(message));

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
