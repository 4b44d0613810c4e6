namespace Intake.Extraction.Reading.Recognition;

/// <summary>Where an engine shall look and how. The defaults read a whole picture as it is.</summary>
public sealed record RecognitionRequest
{
    /// <summary>An alphabet for amounts, numbers and dates in figures.</summary>
    public const string Figures = "0123456789.,-¥";

    /// <summary>The part of the picture to read; null is all of it.</summary>
    public PixelBox? Region { get; init; }

    public RecognitionLayout Layout { get; init; } = RecognitionLayout.Scattered;

    /// <summary>The characters that can come out; null allows all.</summary>
    public string? Alphabet { get; init; }

    /// <summary>The region is read this many times as large, 0.1–8; boxes come back in pixels of the picture all the same.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Makes the region pure black and white before reading: pixels up to this grey, 0–255, are black; null keeps the greys.</summary>
    public byte? Threshold { get; init; }

    /// <summary>Resolution of the picture in dots per inch.</summary>
    public int DotsPerInch { get; init; } = 300;

    /// <summary>How long it may take; what was read by then is the answer.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);
}
