using Intake.Extraction.Values;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction.Tests.Verification.Repair;

public sealed class WordedTotalTests
{
    [Theory]
    [InlineData("壹仟陆佰贰拾伍圆整", "1625.00", 0)]
    [InlineData("壹仟陆佰讯拾伍圆整", "1625.00", 1)] // one character that is no capital
    [InlineData("⊗壹仟陆佰贰拾伍圆整", "1625.00", 0)] // the mark before it
    [InlineData("|WO壹仟陆佰贰拾伍圆整", "1625.00", 0)] // the mark as it is read
    [InlineData("吉仟陆佰讯拾伍圆整", "1625.00", 2)]
    [InlineData("（负数）壹佰圆整", "-100.00", 0)]
    public void Words_say_the_amount_but_for_what_was_not_read(string words, string yuan, int unread)
    {
        var worded = WordedTotal.Of(words, Amount(yuan));

        Assert.Equal(unread, worded?.Unread);
        Assert.True(ChineseAmount.TryParse(worded!.Text, out var said));
        Assert.Equal(Amount(yuan), said);
        Assert.Equal(unread <= 1, worded.BearsOut);
    }

    [Theory]
    [InlineData("壹仟陆佰贰拾伍圆整", "1635.00")] // a capital that was read is never taken for another
    [InlineData("壹仟陆佰贰拾伍圆整", "16250.00")]
    [InlineData("陆佰贰拾伍圆整", "1625.00")] // a part of it
    [InlineData("吉任陆拍讯捡伍贺整", "1625.00")] // more unread than read
    [InlineData("壹佰圆整", "-100.00")] // the sign is a character like others
    [InlineData("负壹佰圆整", "100.00")]
    public void Words_that_may_be_another_amount_say_nothing(string words, string yuan) => Assert.Null(WordedTotal.Of(words, Amount(yuan)));

    private static Money Amount(string yuan) => Money.TryParse(yuan, out var money) ? money : throw new ArgumentException(yuan, nameof(yuan));
}
