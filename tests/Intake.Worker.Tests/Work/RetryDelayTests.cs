using Intake.Worker.Work;
using Xunit;

namespace Intake.Worker.Tests.Work;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(10, 512)]
    [InlineData(11, 600)]
    [InlineData(1000, 600)]
    public void A_delay_is_between_half_and_all_of_twice_the_one_before_and_ten_minutes_at_most(int attempt, int seconds)
    {
        var delays = Enumerable.Range(0, 200).Select(_ => RetryDelay.After(attempt).TotalSeconds).ToList();

        Assert.All(delays, delay => Assert.InRange(delay, seconds / 2.0, seconds));
        Assert.True(delays.Distinct().Count() > 20, "without jitter all would come back together");
    }
}
