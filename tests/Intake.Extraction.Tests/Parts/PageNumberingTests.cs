using Intake.Extraction.Parts;

namespace Intake.Extraction.Tests.Parts;

public sealed class PageNumberingTests
{
    [Theory]
    [InlineData("第2页共3页", 2, 3)]
    [InlineData("共3页,第2页", 2, 3)]
    [InlineData("第1页", 1, null)]
    [InlineData("2/3", 2, 3)]
    [InlineData("-2/3-", 2, 3)]
    [InlineData("Page2of3", 2, 3)]
    public void A_page_says_its_place(string row, int number, int? of) => Assert.Equal(new PageNumbering(number, of), PageNumbering.In(row));

    [Theory]
    [InlineData("第4页共3页")] // no page is the fourth of three
    [InlineData("第0页")]
    [InlineData("2025/03")]
    [InlineData("比例为2/3的部分")]
    [InlineData("本合同共3页")]
    [InlineData("")]
    public void What_is_no_place_is_none(string row) => Assert.Null(PageNumbering.In(row));
}
