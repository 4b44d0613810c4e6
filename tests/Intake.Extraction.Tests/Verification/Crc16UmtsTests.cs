using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Verification;

public sealed class Crc16UmtsTests
{
    [Fact]
    public void Nine_digits_give_the_published_check_values()
    {
        Assert.Equal(0xFEE8, Crc16Umts.Of("123456789"));
        Assert.Equal(0xBB3D, Crc16Umts.Reflected("123456789"));
        Assert.Equal(0, Crc16Umts.Of(""));
    }

    [Fact]
    public void It_can_be_computed_in_parts() => Assert.Equal(0xFEE8, Crc16Umts.Of("6789", Crc16Umts.Of("12345")));
}
