using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class UnifiedSocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91512081MA62K0260E")]
    [InlineData("91330203MA2H7WU45J")]
    [InlineData("913302127995019136")]
    [InlineData(" ９1350100m000100y43 ")]
    public void A_code_whose_two_check_characters_hold_is_read(string printed)
    {
        Assert.True(UnifiedSocialCreditCode.TryParse(printed, out var code));
        Assert.Equal(18, code.Value.Length);
    }

    [Fact]
    public void Its_parts_are_the_area_and_the_organisation_code()
    {
        Assert.True(UnifiedSocialCreditCode.TryParse("91350100M000100Y43", out var code));
        Assert.Equal("350100", code.AreaDigits);
        Assert.Equal("M000100Y4", code.OrganisationCode);
    }

    [Theory]
    [InlineData("91350100M000100Y4Z", false, false, false)] // Z is no character of the alphabet
    [InlineData("91350100M000100Y44", true, false, true)]
    [InlineData("91310115MA1G4L1WXK", true, false, false)]
    [InlineData("9135010OM000100Y43", false, false, false)] // letter O
    [InlineData("91350A00M000100Y43", false, false, false)] // a letter among the area digits
    [InlineData("91350100M000100Y4", false, false, false)]
    [InlineData("", false, false, false)]
    public void Format_outer_and_inner_check_are_told_apart(string text, bool format, bool outer, bool inner) =>
        Assert.Equal(new CreditCodeExamination(format, outer, inner), UnifiedSocialCreditCode.Examine(text));

    [Fact]
    public void The_inner_check_counts_letters_plainly_and_catches_what_the_outer_lets_through()
    {
        // Two errors that cancel in the outer sum: only the inner digit tells.
        var caught = 0;
        var code = "91350100M000100Y43".ToCharArray();
        foreach (var a in Alphabet)
        {
            foreach (var b in Alphabet)
            {
                (code[9], code[10]) = (a, b);
                var examination = UnifiedSocialCreditCode.Examine(code);
                if (examination.OuterHolds && !(a == '0' && b == '0'))
                {
                    caught += examination.InnerHolds ? 0 : 1;
                }
            }
        }

        Assert.InRange(caught, 20, 30);
    }

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91512081MA62K0260E")]
    public void Every_single_substitution_is_caught_by_the_outer_check(string valid)
    {
        for (var i = 0; i < valid.Length; i++)
        {
            foreach (var c in Alphabet)
            {
                var changed = valid.ToCharArray();
                changed[i] = c;
                Assert.Equal(c == valid[i], UnifiedSocialCreditCode.Examine(changed).OuterHolds);
            }
        }
    }

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91330203MA2H7WU45J")]
    public void Every_transposition_of_neighbours_is_caught_by_the_outer_check(string valid)
    {
        for (var i = 0; i + 1 < valid.Length; i++)
        {
            var changed = valid.ToCharArray();
            (changed[i], changed[i + 1]) = (changed[i + 1], changed[i]);
            Assert.Equal(valid[i] == valid[i + 1], UnifiedSocialCreditCode.Examine(changed).OuterHolds);
        }
    }
}
