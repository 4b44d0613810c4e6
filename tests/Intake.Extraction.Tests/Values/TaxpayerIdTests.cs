using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class TaxpayerIdTests
{
    [Theory]
    [InlineData(null, TaxpayerIdKind.None)]
    [InlineData("  ", TaxpayerIdKind.None)]
    [InlineData("91350100M000100Y43", TaxpayerIdKind.CreditCode)]
    [InlineData("91350100M000100Y44", TaxpayerIdKind.CreditCode)]
    [InlineData("440300012345678", TaxpayerIdKind.OldRegistration)]
    [InlineData("44030000DK01234", TaxpayerIdKind.OldRegistration)]
    [InlineData("11010519491231002X", TaxpayerIdKind.IdentityCard)]
    [InlineData("110105********0021", TaxpayerIdKind.IdentityCard)]
    [InlineData("11010519491231002", TaxpayerIdKind.IndividualBased)]
    [InlineData("11010519491231002X01", TaxpayerIdKind.IndividualBased)]
    [InlineData("9135010", TaxpayerIdKind.Unrecognised)]
    [InlineData("91350100M000100Y4", TaxpayerIdKind.IndividualBased)]
    [InlineData("91350100-M000100Y4", TaxpayerIdKind.Unrecognised)]
    public void Numbers_are_told_apart_by_form(string? printed, TaxpayerIdKind kind) => Assert.Equal(kind, TaxpayerId.Classify(printed).Kind);

    [Fact]
    public void An_identity_number_with_a_wrong_check_character_is_taken_for_a_credit_code_that_fails()
    {
        var id = TaxpayerId.Classify("110105194912310021");
        Assert.Equal(TaxpayerIdKind.CreditCode, id.Kind);
        Assert.False(id.CreditCode.OuterHolds);
    }
}
