using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Worker.Commands;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>How a comparison is worded in table and workbook alike.</summary>
internal sealed class SimulationTexts(Conversation talk)
{
    private const string Nothing = "–", Separator = "; ";

    /// <summary>With its sign: <c>+1,234.00</c>, <c>-1,234.00</c>, <c>0.00</c>.</summary>
    public static string Signed(Money change) => (change > Money.Zero ? "+" : "") + Figures.Grouped(change);

    public string Status(AwardState? state) => state is null ? Nothing : talk.Text("report.award_" + EnumNames<AwardStatus>.Of(state.Status));

    /// <summary>Why, in one line; that it is not known where it is not.</summary>
    public string Reasons(AwardChange award) => award.Reasons.IsEmpty
        ? talk.Text("simulate.why_unknown")
        : string.Join(Separator, award.Reasons.Select(talk.Messages.Text));

    /// <summary>Which measures an applicant gets more or less of.</summary>
    public static string Measures(IEnumerable<SimulationLine> changed) =>
        string.Join(Separator, changed.Select(line => $"{line.Award.Measure} {Signed(line.Award.Difference)}"));

    /// <summary>What a policy says of one thing, with the day from which each value holds where there are several.</summary>
    public string Values(ImmutableArray<PolicyValue> values) => values.IsEmpty
        ? Nothing
        : string.Join(Separator, values.Select(value => value.From is { } from
            ? talk.Messages.Text(Message.Of("simulate.value_from", PolicyValues.Show(from)).With(value.Text))
            : talk.Messages.Text(value.Text)));

    /// <summary>Where it stands now, or stood where it is gone.</summary>
    public string Cites(PolicyDifference difference) => string.Join(
        Separator,
        (difference.After.IsEmpty ? difference.Before : difference.After).Select(value => value.Cites).OfType<Message>().Distinct().Select(talk.Messages.Text));
}
