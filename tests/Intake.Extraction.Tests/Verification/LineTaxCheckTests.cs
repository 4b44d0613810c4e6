using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;
using static Intake.Extraction.Tests.Verification.InventedInvoice;

namespace Intake.Extraction.Tests.Verification;

public sealed class LineTaxCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly LineTaxCheck _check = new();

    [Theory]
    [InlineData("60.00", CheckOutcome.Pass)]
    [InlineData("60.06", CheckOutcome.Pass)]
    [InlineData("59.94", CheckOutcome.Pass)]
    [InlineData("60.07", CheckOutcome.Fail)]
    [InlineData("59.93", CheckOutcome.Fail)]
    public void Tax_is_amount_times_rate_within_six_fen(string tax, CheckOutcome outcome)
    {
        _invoice.UseLines(Line("*信息技术服务*云主机", "1000.00", "0.06", tax));
        Assert.Equal(outcome, _invoice.Run(_check).Outcome);
    }

    [Theory]
    [InlineData(21, 1, CheckOutcome.Pass)] // 21 × 0.06 + 0.01 = 1.27
    [InlineData(21, 2, CheckOutcome.Fail)]
    public void Errors_of_all_lines_stay_within_127_fen(int lines, int fenMore, CheckOutcome outcome)
    {
        _invoice.Lines.Clear();
        for (var i = 0; i < lines; i++)
        {
            _invoice.Lines.Add(Line("*信息技术服务*云主机", "100.00", "0.06", "6.06"));
        }

        _invoice.Lines.Add(Line("*信息技术服务*云主机", "100.00", "0.06", "6.0" + fenMore));
        Assert.Equal(outcome, _invoice.Run(_check).Outcome);
    }

    [Fact]
    public void A_discount_is_taxed_like_its_line()
    {
        _invoice.UseLines(Line("*信息技术服务*云主机", "-1000.00", "0.06", "-60.00"));
        _invoice.Expect(_check, CheckOutcome.Pass, "line_tax_pass");
        _invoice.UseLines(Line("*信息技术服务*云主机", "-1000.00", "0.06", "60.00"));
        _invoice.Expect(_check, CheckOutcome.Fail, "line_tax_fail");
    }

    [Theory]
    [InlineData("0", "免税", null, CheckOutcome.Pass, "line_tax_pass")]
    [InlineData("0", "0%", "0.00", CheckOutcome.Pass, "line_tax_pass")]
    [InlineData("0", "免税", "60.00", CheckOutcome.Fail, "line_tax_fail")]
    [InlineData(null, "***", null, CheckOutcome.Unknown, "line_rate_hidden")]
    [InlineData(null, null, "60.00", CheckOutcome.Unknown, "line_rate_missing")]
    [InlineData("0.06", "6%", null, CheckOutcome.Unknown, "line_tax_missing")]
    [InlineData("0.07", "7%", "70.00", CheckOutcome.Unknown, "line_rate_unusual")]
    [InlineData("79228162514264337593543950335", null, "70.00", CheckOutcome.Unknown, "line_rate_unusual")]
    [InlineData("0.05", "5%", "50.00", CheckOutcome.Pass, "line_tax_pass")]
    public void What_the_rate_column_says_decides(string? rate, string? printed, string? tax, CheckOutcome outcome, string key)
    {
        _invoice.UseLines(Line("*经营租赁*房屋租赁", "1000.00", rate, tax, printed));
        _invoice.Expect(_check, outcome, key);
    }

    [Fact]
    public void The_reduced_rate_on_homes_is_computed_from_the_price()
    {
        // 10,500.00 with tax: 10,500 / 1.05 × 1.5 % = 150.00; the printed amount is what remains.
        _invoice.UseLines(Line("*经营租赁*住房租赁", "10350.00", "0.015", "150.00"));
        _invoice.Expect(_check, CheckOutcome.Pass, "line_tax_pass");
    }

    [Fact]
    public void A_wrong_line_weighs_more_than_an_open_one()
    {
        _invoice.UseLines(Line("a", "1000.00", null, null, "***"), Line("b", "1000.00", "0.06", "70.00"));
        _invoice.Expect(_check, CheckOutcome.Fail, "line_tax_fail");
    }

    [Theory]
    [InlineData("3", "333.33", "999.99", true)]
    [InlineData("3", "333.33", "1000.00", true)] // the price may stand for 333.335: ±0.015
    [InlineData("3", "333.33", "1000.01", false)]
    [InlineData("3", "333", "999.01", true)] // a price without places is exact: ±0.01
    [InlineData("3", "333", "999.02", false)]
    [InlineData("0.33", "300", "100.00", true)] // the quantity may stand for 0.335
    [InlineData("0.33", "300", "100.51", false)]
    [InlineData("1", "1000.00", "100.00", false)]
    [InlineData("-1", "1000.00", "-1000.00", true)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "100.00", false)]
    public void Quantity_times_price_is_the_amount_as_far_as_the_places_go(string quantity, string price, string amount, bool agrees)
    {
        _invoice.UseLines(Line("*信息技术服务*云主机", amount, "0", null, "免税", quantity, price));
        _invoice.Expect(_check, agrees ? CheckOutcome.Pass : CheckOutcome.Fail, agrees ? "line_tax_pass" : "line_price_fail");
    }

    [Fact]
    public void It_points_at_the_amount_of_the_wrong_line_and_names_it()
    {
        _invoice.Lines[1] = Line("*电子计算机*服务器配件", "500.00", "0.13", "66.00");
        var result = _invoice.Expect(_check, CheckOutcome.Fail, "line_tax_fail");
        Assert.Equal(_invoice.Lines[1].AmountBox, result.Where?.Box);
        Assert.StartsWith("2 (", result.Message.Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_lines_or_amounts_it_is_open()
    {
        _invoice.UseLines(Line("a", null, "0.06", "1.00"));
        _invoice.Expect(_check, CheckOutcome.Unknown, "line_amount_missing");
        _invoice.Lines.Clear();
        _invoice.Expect(_check, CheckOutcome.Unknown, "lines_missing");
    }
}
