using System.Globalization;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// The date of issue against what else the paper says of time: the year in its number, the periods of its lines; and the latest day the
/// caller knows. There is no clock here, so the same paper always gets the same answer.
/// </summary>
public sealed class DatePlausibleCheck : IDocumentCheck
{
    // Before this there were no invoices of the layouts read here.
    private static readonly DateOnly Earliest = new(2010, 1, 1);

    // Longest usual distance between the issue and the service: a lease paid for, a contract billed late.
    private const int MaxYearsApart = 5;

    public string Name => "date_plausible";

    public CheckResult Run(VerificationSubject subject)
    {
        var fields = subject.Settled;
        var where = subject.InkOf(VatInvoiceFields.IssueDate);
        if (fields.Date(VatInvoiceFields.IssueDate) is not { } date)
        {
            return this.NotRead(where, VatInvoiceFields.IssueDate);
        }

        if (date < Earliest)
        {
            return this.Fail(where, "check.date_too_early", Figures.Day(date), Figures.Day(Earliest));
        }

        if (subject.LatestDay is { } latest && date > latest)
        {
            return this.Fail(where, "check.date_too_late", Figures.Day(date), Figures.Day(latest));
        }

        if (ComparePeriods(subject, date) is { } trouble)
        {
            return trouble;
        }

        if (!InvoiceNumberFormat.TryParse(fields.Text(VatInvoiceFields.InvoiceCode), fields.Text(VatInvoiceFields.InvoiceNumber), out var format))
        {
            return this.Unknown(where, "check.date_no_witness", Figures.Day(date));
        }

        return Answer(format.FitsYear(date.Year), where, Figures.Day(date), format.Year.ToString(CultureInfo.InvariantCulture));
    }

    private CheckResult? ComparePeriods(VerificationSubject subject, DateOnly date)
    {
        var number = 0;
        foreach (var line in subject.Settled.Lines)
        {
            number++;
            var (start, end) = (line.PeriodStart ?? line.PeriodEnd, line.PeriodEnd ?? line.PeriodStart);
            if (start is not { } first || end is not { } last)
            {
                continue;
            }

            if (last < first)
            {
                return this.Fail(VerificationSubject.InkOf(line), "check.date_period_reversed", Figures.Line(number, line), Figures.Day(first), Figures.Day(last));
            }

            if (first > Later(date) || last < date.AddYears(-MaxYearsApart))
            {
                return this.Unknown(VerificationSubject.InkOf(line), "check.date_period_far", Figures.Line(number, line), Figures.Day(first), Figures.Day(last), Figures.Day(date));
            }
        }

        return null;
    }

    private static DateOnly Later(DateOnly date) => date.Year > DateOnly.MaxValue.Year - MaxYearsApart ? DateOnly.MaxValue : date.AddYears(MaxYearsApart);

    private CheckResult Answer(bool fits, Documents.Provenance? where, string date, string year) =>
        fits ? this.Pass(where, "check.date_pass", date, year) : this.Fail(where, "check.date_year_fail", date, year);
}
