using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Preparation;
using SkiaSharp;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class PreparationTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.6f)]
    [InlineData(-3f)]
    [InlineData(9f)]
    [InlineData(-14f)]
    public void The_tilt_of_a_page_is_measured_to_a_fifth_of_a_degree(float degrees)
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page, degrees);
        using var picture = DrawnText.Grey(bitmap);

        using var page = PreparedPage.Of(picture, 0);

        Assert.InRange(page.Tilt, degrees - 0.2, degrees + 0.2);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(-1.5)]
    public void Lines_that_fan_out_as_on_a_photo_taken_aslant_become_level(double degrees)
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page);
        using var straight = DrawnText.Grey(bitmap);
        using var level = PreparedPage.Of(straight, 0);
        using var aslant = Turning.Fan(straight, degrees, 0, -degrees, straight.Height);

        using var page = PreparedPage.Of(aslant, 0);

        Assert.Equal(level.Stretches.Count, page.Stretches.Count);
        Assert.All(level.Stretches.Zip(page.Stretches), static pair => Assert.InRange(pair.Second.Box.Height, pair.First.Box.Height - 1, (pair.First.Box.Height * 5 / 4) + 1));
    }

    [Fact]
    public void The_rim_and_the_star_of_a_seal_go_and_the_letters_under_them_stay()
    {
        using var bitmap = DrawnText.Lines(["签订日期2025年9月22日", "签订日期2025年9月22日"], over: static canvas =>
        {
            using var rim = new SKPaint { Color = SKColors.Black, Style = SKPaintStyle.Stroke, StrokeWidth = 6, IsAntialias = true };
            canvas.DrawCircle(500, 400, 160, rim);
            using var star = new SKPaint { Color = SKColors.Black };
            canvas.DrawRect(470, 370, 60, 60, star);
        });
        using var picture = DrawnText.Grey(bitmap);

        using var page = PreparedPage.Of(picture, 0);

        Assert.Equal(255, page.Image.Row(400)[500]);
        Assert.Equal(255, page.Image.Row(560)[500]);
        Assert.Equal(2, page.Lines.Count(static line => line.Box.Width > 5 * line.Box.Height));
    }

    [Fact]
    public void Ruled_lines_go_and_the_letters_they_part_stay()
    {
        using var bitmap = DrawnText.Lines(["金额128.50", "税额16.70"], over: static canvas =>
        {
            using var rule = new SKPaint { Color = SKColors.Black, StrokeWidth = 3 };
            canvas.DrawLine(100, 200, 1500, 200, rule);
            canvas.DrawLine(1000, 50, 1000, 1000, rule);
        });
        using var picture = DrawnText.Grey(bitmap);

        using var page = PreparedPage.Of(picture, 0);

        Assert.Equal(255, page.Image.Row(200)[1400]);
        Assert.Equal(255, page.Image.Row(900)[1000]);
        Assert.Equal(2, page.Stretches.Count);
    }

    [Theory]
    [InlineData("合")]
    [InlineData("二")]
    [InlineData("吕")]
    public void A_character_of_separate_parts_that_stands_alone_stays_whole(string character)
    {
        using var bitmap = DrawnText.Lines(["合同金额合同金额", character, "合同金额合同金额"]);
        using var picture = DrawnText.Grey(bitmap);

        using var page = PreparedPage.Of(picture, 0);

        Assert.Equal(3, page.Stretches.Count);
    }

    [Fact]
    public void A_shadow_is_taken_off_the_paper()
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page, over: static canvas =>
        {
            using var shadow = new SKPaint { Color = new SKColor(0, 0, 0, 110) };
            canvas.DrawRect(0, 0, DrawnText.Width / 2f, DrawnText.Height, shadow);
        });
        using var picture = DrawnText.Grey(bitmap);
        Assert.InRange(picture.Row(20)[100], 140, 150);

        EvenLight.Apply(picture);

        Assert.InRange(picture.Row(20)[100], 245, 255);
        Assert.InRange(picture.Row(20)[1500], 245, 255);
    }

    [Fact]
    public void Red_ink_fades_and_black_and_blue_ink_stay()
    {
        Assert.InRange(ReadingGrey.Of(225, 40, 40), 200, 255);
        Assert.InRange(ReadingGrey.Of(20, 20, 20), 0, 40);
        Assert.InRange(ReadingGrey.Of(40, 60, 200), 0, 100);
        Assert.Equal(255, ReadingGrey.Of(255, 255, 255));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Quarter_turns_undo_each_other(int quarters)
    {
        using var bitmap = DrawnText.Lines(["字"], width: 30, height: 20);
        using var picture = DrawnText.Grey(bitmap);
        picture.Row(3)[7] = 11;

        using var turned = Turning.Quarters(picture, quarters);
        using var back = Turning.Quarters(turned, 4 - quarters);

        Assert.Equal(quarters % 2 == 0 ? 30 : 20, turned.Width);
        Assert.Equal(picture.Pixels.ToArray(), back.Pixels.ToArray());
    }
}
