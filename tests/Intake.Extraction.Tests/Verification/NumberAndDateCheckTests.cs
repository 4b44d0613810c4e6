using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;
using static Intake.Extraction.Tests.Verification.InventedInvoice;

namespace Intake.Extraction.Tests.Verification;

public sealed class NumberAndDateCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly NumberFormatCheck _number = new();
    private readonly DatePlausibleCheck _date = new();

    [Theory]
    [InlineData(null, "26442000000012345678", CheckOutcome.Pass, "number_format_pass")]
    [InlineData(null, "26952000000012345678", CheckOutcome.Pass, "number_format_pass")]
    [InlineData(null, "26112000000012345678", CheckOutcome.Pass, "number_format_pass_elsewhere")]
    [InlineData(null, "26992000000012345678", CheckOutcome.Pass, "number_format_pass_area_unknown")]
    [InlineData(null, "25442000000012345678", CheckOutcome.Fail, "number_year_fail")]
    [InlineData("044032600111", "12345678", CheckOutcome.Pass, "number_format_pass")]
    [InlineData("044031900111", "12345678", CheckOutcome.Pass, "number_format_pass")]
    [InlineData("044032700111", "12345678", CheckOutcome.Fail, "code_year_fail")]
    [InlineData("4403191130", "12345678", CheckOutcome.Pass, "number_format_pass")]
    [InlineData(null, "12345678", CheckOutcome.Unknown, "field_missing")]
    [InlineData(null, "1234567", CheckOutcome.Fail, "number_format_fail")]
    [InlineData("044032600111", "26442000000012345678", CheckOutcome.Fail, "number_format_fail")]
    [InlineData(null, null, CheckOutcome.Unknown, "field_missing")]
    public void Structure_and_year_of_the_number_decide(string? code, string? number, CheckOutcome outcome, string key)
    {
        _invoice[VatInvoiceFields.InvoiceCode] = code;
        _invoice[VatInvoiceFields.InvoiceNumber] = number;
        _invoice.Expect(_number, outcome, key);
    }

    [Fact]
    public void Without_a_date_the_number_is_not_proven()
    {
        _invoice.Drop(VatInvoiceFields.IssueDate);
        _invoice.Expect(_number, CheckOutcome.Unknown, "field_missing");
        _invoice.Expect(_date, CheckOutcome.Unknown, "field_missing");
    }

    [Theory]
    [InlineData("2026-03-31", null, CheckOutcome.Pass, "date_pass")]
    [InlineData("2026-03-31", "2026-03-31", CheckOutcome.Pass, "date_pass")]
    [InlineData("2026-03-31", "2026-03-30", CheckOutcome.Fail, "date_too_late")]
    [InlineData("2025-03-31", null, CheckOutcome.Fail, "date_year_fail")]
    [InlineData("2009-12-31", null, CheckOutcome.Fail, "date_too_early")]
    public void The_date_fits_the_number_and_the_day_of_arrival(string date, string? latest, CheckOutcome outcome, string key)
    {
        _invoice[VatInvoiceFields.IssueDate] = date;
        _invoice.LatestDay = latest is null ? null : DateOnly.ParseExact(latest, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        _invoice.Expect(_date, outcome, key);
    }

    [Fact]
    public void The_first_day_of_2010_is_early_enough()
    {
        _invoice[VatInvoiceFields.InvoiceCode] = "4403091130";
        _invoice[VatInvoiceFields.InvoiceNumber] = "12345678";
        _invoice[VatInvoiceFields.IssueDate] = "2010-01-01";
        _invoice.Expect(_date, CheckOutcome.Pass, "date_pass");
    }

    [Fact]
    public void The_last_day_of_the_calendar_gives_an_answer()
    {
        _invoice[VatInvoiceFields.IssueDate] = "9999-12-31";
        _invoice.UseLines(Line("a", "1.00", "0.06", "0.06", start: DateOnly.MaxValue, end: DateOnly.MaxValue));
        _invoice.Expect(_date, CheckOutcome.Fail, "date_year_fail");
    }

    [Fact]
    public void Without_a_number_nothing_confirms_the_date()
    {
        _invoice.Drop(VatInvoiceFields.InvoiceNumber);
        _invoice.Expect(_date, CheckOutcome.Unknown, "date_no_witness");
    }

    [Theory]
    [InlineData(2026, 1, 1, 2026, 3, 31, CheckOutcome.Pass, "date_pass")]
    [InlineData(2026, 3, 31, 2026, 3, 31, CheckOutcome.Pass, "date_pass")]
    [InlineData(2026, 3, 31, 2026, 3, 30, CheckOutcome.Fail, "date_period_reversed")]
    [InlineData(2031, 3, 31, 2032, 3, 30, CheckOutcome.Pass, "date_pass")]
    [InlineData(2031, 4, 1, 2032, 3, 30, CheckOutcome.Unknown, "date_period_far")]
    [InlineData(2020, 1, 1, 2021, 3, 31, CheckOutcome.Pass, "date_pass")]
    [InlineData(2020, 1, 1, 2021, 3, 30, CheckOutcome.Unknown, "date_period_far")]
    public void Periods_of_lines_run_forward_and_lie_within_five_years(int y0, int m0, int d0, int y1, int m1, int d1, CheckOutcome outcome, string key)
    {
        _invoice.UseLines(Line("*经营租赁*房屋租赁", "1500.00", "0.09", "135.00", start: new DateOnly(y0, m0, d0), end: new DateOnly(y1, m1, d1)));
        _invoice.Expect(_date, outcome, key);
    }
}
