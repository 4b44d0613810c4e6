using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class CodeChoiceTests
{
    // Public vectors of GB 32100.
    private const string Code = "91350100M000100Y43";

    [Theory]
    [InlineData("9135O1OOMOOO1OOY43", "9135O1OOMOOO1OOY43")]
    [InlineData("91350100M000100Y43", "91350100M000100Y4B")]
    [InlineData("913S0100M000100Y48", "91350100M00D100Y43")]
    public void What_the_two_readings_share_or_split_is_settled_by_the_check_characters(string one, string other) => Assert.Equal(Code, CodeChoice.Of(one, other));

    [Theory]
    [InlineData("91350100M000100Y4Z", "91350100M000100Y4Z")]
    [InlineData("DB-SZ-20255199-801", "DB-SZ-20255199-8O1")]
    [InlineData("91350100M000100Y4", "91350100M000100Y44")]
    public void Without_check_characters_that_hold_there_is_no_code(string one, string other) => Assert.Null(CodeChoice.Of(one, other));
}
