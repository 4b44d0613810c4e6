using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Budget;

namespace Intake.Worker.Reports.Budget;

/// <summary>The figures of the whole, in the order in which they follow from each other.</summary>
internal static class BudgetSummary
{
    public static IEnumerable<SummaryRow> Of(BudgetReport report)
    {
        var plan = report.Plan;
        var sums = plan.Sums;
        yield return new(
            Message.Of("budget.asked"), sums.Asked, sums.Claims,
            Message.Of("budget.asked_by", Figures.Count(report.Demand.Year), Figures.Count(report.Demand.Applications), Figures.Count(report.ByApplicant.Length)));
        yield return new(
            Message.Of("budget.secure"), sums.Secure, sums.SecureClaims,
            sums.SecureBasisPoints is { } points ? Message.Of("budget.secure_share", Percent(points)) : null);
        yield return new(Message.Of("budget.open"), sums.Open, sums.Claims - sums.SecureClaims, null);
        yield return new(Message.Of("budget.no_rule"), null, report.NoRule, report.NoRule > 0 ? Message.Of("budget.no_rule_remark") : null);
        yield return new(Message.Of("budget.not_eligible"), null, report.NotEligible, null);
        if (plan.Limits.Measures.Count > 0)
        {
            var limits = plan.Limits.Measures.Select(one => $"{one.Key} {Figures.Grouped(one.Value)}");
            yield return new(Message.Of("budget.within_measures"), plan.WithinMeasures, null, Message.Of("budget.within_measures_remark", string.Join(", ", limits)));
        }

        yield return new(Message.Of("budget.fund"), plan.Limits.Fund, null, null);
        yield return new(Message.Of("budget.paid"), plan.Paid, null, Message.Of("budget.paid_remark"));
        yield return new(Message.Of("budget.missing"), plan.Missing, null, null);
        yield return new(Message.Of("budget.remaining"), plan.Remaining, null, null);
        yield return new(Message.Of("budget.pro_rata"), sums.ProRata, null, ProRata(plan));
        yield return InOrder(plan);
    }

    /// <summary>Hundredths of a percent as a person reads them.</summary>
    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    private static Message ProRata(FundPlan plan) => plan switch
    {
        { Missing: var missing } when missing == Money.Zero => Message.Of("budget.nothing_cut"),
        _ when plan.Paid == plan.WithinMeasures => Message.Of("budget.factor_measures"),
        { Limits.Measures.IsEmpty: false } => Message.Of("budget.factor_two_steps", Factor(plan.Paid, plan.WithinMeasures)),
        _ => Message.Of("budget.factor", Factor(plan.Paid, plan.Sums.Asked), Figures.Grouped(plan.Paid), Figures.Grouped(plan.Sums.Asked)),
    };

    private static SummaryRow InOrder(FundPlan plan)
    {
        var whole = plan.Shares.Count(share => share.InOrder == share.Claim.Amount);
        var nothing = plan.Shares.Count(share => share.InOrder == Money.Zero && share.Claim.Amount > Money.Zero);
        return new(
            Message.Of("budget.in_order"), plan.Sums.InOrder, null,
            Message.Of("budget.in_order_remark", Figures.Count(whole), Figures.Count(plan.Shares.Length - whole - nothing), Figures.Count(nothing))
                .With(Message.Of("budget.order_" + EnumNames<FundOrder>.Of(plan.Order))));
    }

    /// <summary>To a ten-thousandth of a percent, rounded down.</summary>
    private static string Factor(Money part, Money whole) =>
        whole == Money.Zero ? "0%" : ((decimal)(long)((Int128)part.Fen * 1_000_000 / whole.Fen) / 10_000m).ToString("0.0000", CultureInfo.InvariantCulture) + "%";
}
