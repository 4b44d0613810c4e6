using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Divides the lines of one invoice into what counts for a measure and what is cut: months outside the year where the guide goes by months of service,
/// what was paid in another year, what no payment is shown for. What counts is rounded down to the fen; the shares of a line always add up to it.
/// </summary>
/// <param name="payment">Null where no payment is among the papers, or for a red-letter invoice.</param>
/// <param name="total">Of the invoice, with tax.</param>
/// <param name="issued">The day of the invoice.</param>
internal sealed class LineShares(Measure measure, int year, InvoicePayment? payment, Money? total, DateOnly issued)
{
    public ImmutableArray<LineShare> Of(LineItem line, (Money Net, Money? Tax) amount)
    {
        if (measure.PeriodBasis == PeriodBasis.ServiceMonth && line is { PeriodStart: { } first, PeriodEnd: { } last } && ServiceMonths.Split(amount.Net, first, last) is { IsEmpty: false } months)
        {
            return OfMonths(first, last, amount, months);
        }

        return Paid(amount, issued, measure.PeriodBasis != PeriodBasis.InvoiceDate, isOfYear: issued.Year == year);
    }

    private ImmutableArray<LineShare> OfMonths(DateOnly first, DateOnly last, (Money Net, Money? Tax) amount, ImmutableArray<(int Month, Money Part)> months)
    {
        var counted = months.Where(m => ServiceMonths.Year(m.Month) == year && measure.Period?.Contains(From(m.Month, first)) != false).Select(m => m.Month).ToHashSet();
        var net = Money.Sum(months.Where(m => counted.Contains(m.Month)).Select(m => m.Part));
        Money? tax = amount.Tax is { } whole ? Money.Sum(ServiceMonths.Split(whole, first, last).Where(m => counted.Contains(m.Month)).Select(m => m.Part)) : null;
        var shares = counted.Count == 0 ? [] : Paid((net, tax), From(counted.Min(), first), byPayment: false, isOfYear: true);
        if (counted.Count == months.Length)
        {
            return shares;
        }

        var outside = months.First(m => !counted.Contains(m.Month)).Month;
        return shares.Add(new LineShare(
            amount.Net - net, amount.Tax - tax, From(outside, first), false,
            Message.Of("graph.cut_months", Amounts.Day(first), Amounts.Day(last), Amounts.Count(counted.Count), Amounts.Count(months.Length), Amounts.Count(year)), []));
    }

    private static DateOnly From(int month, DateOnly first)
    {
        var begin = new DateOnly(month / 12, (month % 12) + 1, 1);
        return begin < first ? first : begin;
    }

    /// <param name="day">Decides the year where payments do not.</param>
    /// <param name="byPayment">Whether the days of payment decide the year.</param>
    private ImmutableArray<LineShare> Paid((Money Net, Money? Tax) amount, DateOnly day, bool byPayment, bool isOfYear)
    {
        if (payment is not { Decides: true } || total is not { } whole || whole <= Money.Zero)
        {
            return [new LineShare(amount.Net, amount.Tax, day, isOfYear && IsCounted(day, isOfYear), OtherYear(day, isOfYear), [])];
        }

        // Only what the policy counts as paid is held against payments; a measure that asks for none goes by the invoice alone.
        var missing = measure.CountsPaid ? payment.Missing!.Value : Money.Zero;
        var inside = payment.Parts.Where(p => !byPayment || (p.Date!.Value.Year == year && IsCounted(p.Date.Value, true))).ToImmutableArray();
        var outside = payment.Parts.Except(inside).ToImmutableArray();
        if (!byPayment && !(isOfYear && IsCounted(day, isOfYear)))
        {
            return [new LineShare(amount.Net, amount.Tax, day, false, OtherYear(day, isOfYear), [])];
        }

        var cut = Money.Sum(outside.Select(p => p.Amount));
        var counted = Share(amount, whole - cut - missing, whole);
        var late = missing == Money.Zero ? (amount.Net - counted.Net, amount.Tax - counted.Tax) : Share(amount, cut, whole);
        var shares = ImmutableArray.CreateBuilder<LineShare>();
        var papers = inside.SelectMany(p => p.Payments).Distinct().ToImmutableArray();
        Add(shares, counted, byPayment && !inside.IsEmpty ? inside.Max(p => p.Date)!.Value : day, true, Counted(), papers);
        if (!outside.IsEmpty)
        {
            var date = outside[0].Date!.Value;
            Add(shares, late, date, false, date.Year == year ? OtherYear(date, true)! : Message.Of("graph.cut_paid_in_other_year", Amounts.Day(date), cut.ToString(), Amounts.Count(year)), [.. outside.SelectMany(p => p.Payments).Distinct()]);
        }

        Add(shares, (amount.Net - counted.Net - late.Item1, amount.Tax - counted.Tax - late.Item2), day, false, Message.Of("graph.cut_unpaid", payment.Paid.ToString(), payment.Payable!.Value.ToString(), missing.ToString()), []);
        return shares.DrainToImmutable();
    }

    private Message? Counted() => payment!.IsSettled ? Message.Of("graph.reason_counted_paid") : null;

    private bool IsCounted(DateOnly day, bool isOfYear) => !isOfYear || measure.Period?.Contains(day) != false;

    private Message? OtherYear(DateOnly day, bool isOfYear) =>
        !isOfYear ? Message.Of("evidence.reason_period", Amounts.Day(day), Amounts.Count(year))
        : measure.Period is { } period && !period.Contains(day)
            ? Message.Of("evidence.reason_guide_period", Amounts.Day(day), Amounts.Day(period.From), Amounts.Day(period.To)).With(period.Cites.AsMessage())
            : null;

    private static (Money Net, Money? Tax) Share((Money Net, Money? Tax) amount, Money part, Money whole) => part == whole ? amount
        : (LargestRemainder.Floor(amount.Net, part, whole), amount.Tax is { } tax ? LargestRemainder.Floor(tax, part, whole) : null);

    private static void Add(ImmutableArray<LineShare>.Builder shares, (Money Net, Money? Tax) amount, DateOnly day, bool counts, Message? reason, ImmutableArray<PaymentPaper> payments)
    {
        if (amount.Net != Money.Zero || amount.Tax is { Fen: not 0 })
        {
            shares.Add(new LineShare(amount.Net, amount.Tax, day, counts, reason, payments));
        }
    }
}
