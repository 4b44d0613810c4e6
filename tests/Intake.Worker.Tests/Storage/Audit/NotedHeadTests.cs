using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Tests.Storage.Audit;

public sealed class NotedHeadTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_noted_end_reads_as_it_was_written()
    {
        Assert.True(NotedHead.TryParse("7:" + Hash.ToUpperInvariant(), out var head));
        Assert.Equal(new NotedHead(7, Hash), head);
        Assert.True(NotedHead.TryParse(head.Value.ToString(), out var again));
        Assert.Equal(head, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData(":")]
    [InlineData("0:")]
    [InlineData("-1:")]
    [InlineData("+1:")]
    [InlineData("99999999999999999999:")]
    public void What_is_no_number_and_hash_is_no_end(string start)
    {
        Assert.False(NotedHead.TryParse(start + Hash, out _));
        Assert.False(NotedHead.TryParse("7:" + Hash[1..], out _));
        Assert.False(NotedHead.TryParse("7:" + Hash[1..] + "g", out _));
    }
}
