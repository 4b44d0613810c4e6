using System.Globalization;
using Intake.Samples.Sets;

namespace Intake.Samples.Scans;

/// <summary>What scanning or taking a photo does to a page.</summary>
/// <param name="Dpi">Pixels an inch of the paper.</param>
/// <param name="Skew">Clockwise degrees.</param>
/// <param name="QuarterTurns">0 to 3, clockwise.</param>
/// <param name="Blur">Standard deviation, pixels.</param>
/// <param name="Noise">Standard deviation, grey levels of 255.</param>
/// <param name="JpegQuality">1 to 100.</param>
/// <param name="Ink">Grey of black ink, 0 black: more is less contrast.</param>
/// <param name="PaperWhite">Grey of the paper.</param>
/// <param name="Shade">Share of light lost at the darkest edge, 0 to 1.</param>
/// <param name="Perspective">How far corners wander, as a share of the width; 0 for scans.</param>
/// <param name="HasShadow">The shadow of a hand or telephone lies over a part.</param>
/// <param name="IsGrey">One channel only.</param>
/// <param name="HasStraySeal">A red seal stands somewhere over the writing.</param>
public sealed record Degradation(
    int Dpi, double Skew, int QuarterTurns, double Blur, double Noise, int JpegQuality, int Ink, int PaperWhite, double Shade, double Perspective, bool HasShadow, bool IsGrey, bool HasStraySeal)
{
    public static Degradation Clean { get; } = new(300, 0, 0, 0, 0, 92, 0, 255, 0, 0, false, false, false);

    /// <summary>As offices scan: mostly clean, now and then pale, turned, coarse or noisy.</summary>
    public static Degradation Scan(SeededRandom random) => new(
        random.Pick(150, 200, 200, 200, 300, 300, 300, 400),
        random.Chance(60) ? random.Between(-10, 10) / 10.0 : random.Between(-30, 30) / 10.0,
        random.Chance(8) ? random.Between(1, 3) : 0,
        random.Pick(0, 0.3, 0.5, 0.8), random.Pick(0.0, 2, 4, 8), random.Pick(92, 85, 75, 60),
        random.Pick(0, 20, 40, random.Chance(30) ? 110 : 30), random.Pick(255, 252, 244, 232), random.Pick(0, 0, 0.05, 0.12), 0, false, random.Chance(35), random.Chance(12));

    /// <summary>As telephones take them.</summary>
    public static Degradation Photo(SeededRandom random) => new(
        random.Pick(200, 220, 250, 280), random.Between(-30, 30) / 10.0, random.Chance(10) ? random.Between(1, 3) : 0,
        random.Pick(0.5, 0.8, 1.1), random.Pick(3.0, 5, 8), random.Pick(90, 80, 70), random.Pick(15, 35, 55), random.Pick(250, 240, 228),
        random.Between(10, 38) / 100.0, random.Between(8, 45) / 1000.0, random.Chance(45), false, random.Chance(12));

    public static Degradation For(PaperForm form, SeededRandom random) => form == PaperForm.Photo ? Photo(random) : Scan(random);

    /// <summary>In words, for the notes of a label.</summary>
    public string Described => string.Create(CultureInfo.InvariantCulture,
        $"skew {Skew} turns {QuarterTurns} blur {Blur} noise {Noise} jpeg {JpegQuality} ink {Ink} paper {PaperWhite} shade {Shade} perspective {Perspective}{(HasShadow ? " shadow" : "")}{(IsGrey ? " grey" : "")}{(HasStraySeal ? " seal" : "")}");
}
