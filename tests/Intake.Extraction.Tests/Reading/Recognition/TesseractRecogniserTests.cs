using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class TesseractRecogniserTests
{
    [Fact]
    public void A_line_is_read_with_the_place_and_certainty_of_every_character()
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var bitmap = DrawnText.Lines(["合同金额：128600.50元"]);
        using var picture = DrawnText.Grey(bitmap);

        var answer = engine.Recognise(picture, new RecognitionRequest { Region = new PixelBox(140, 100, 800, 190), Layout = RecognitionLayout.SingleLine });

        Assert.Equal(RecognitionOutcome.Done, answer.Outcome);
        var characters = answer.Lines.SelectMany(line => line.Words).SelectMany(word => word.Characters).ToList();
        Assert.Contains("128600.50", string.Concat(characters.Select(character => character.Text)));
        Assert.All(characters, character => Assert.InRange(character.Certainty, 0f, 1f));
        Assert.All(characters, character => Assert.True(character.Box.X0 >= 140 && character.Box.X1 <= 800 && character.Box.Y0 >= 100 && character.Box.Y1 <= 190));
        Assert.StartsWith("tesseract 5", engine.Version);
    }

    [Fact]
    public void With_figures_alone_allowed_nothing_else_comes_out()
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var bitmap = DrawnText.Lines(["B0l286OO"]);
        using var picture = DrawnText.Grey(bitmap);

        var answer = engine.Recognise(picture, new RecognitionRequest
        {
            Region = new PixelBox(140, 100, 500, 190), Layout = RecognitionLayout.SingleLine, Alphabet = "0123456789", Scale = 0.8, Threshold = 128,
        });

        Assert.All(string.Concat(answer.Lines.SelectMany(line => line.Words).Select(word => word.Text)), letter => Assert.InRange(letter, '0', '9'));
    }

    [Fact]
    public void A_language_that_is_not_installed_is_an_answer_and_no_exception()
    {
        using var engine = new TesseractRecogniser("tlh_none", RunningClock.Elapsed);
        using var bitmap = DrawnText.Lines(["字"], width: 200, height: 200);
        using var picture = DrawnText.Grey(bitmap);

        Assert.Equal(RecogniserState.LanguageMissing, engine.Wake());
        Assert.Equal(RecognitionOutcome.Unavailable, engine.Recognise(picture, new RecognitionRequest()).Outcome);
        Assert.Contains("tesseract-ocr-chi-sim", RecognitionFindings.Unavailable(RecogniserState.LanguageMissing).Message.Arguments[0]);
    }

    [Fact]
    public void A_passed_time_limit_is_told()
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var bitmap = DrawnText.Lines(DrawnText.Page);
        using var picture = DrawnText.Grey(bitmap);

        Assert.Equal(RecognitionOutcome.TimedOut, engine.Recognise(picture, new RecognitionRequest { TimeLimit = TimeSpan.FromMilliseconds(1) }).Outcome);
    }
}
