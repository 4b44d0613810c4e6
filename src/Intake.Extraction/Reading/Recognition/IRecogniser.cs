using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Turns pixels into text. An engine gets an upright grey picture whose text runs from left to right, and says what it read, where, and how sure
/// it is. Not thread safe: one engine a worker loop. An engine may be slow to wake; it wakes at its first use.
/// </summary>
public interface IRecogniser : IDisposable
{
    /// <summary>Name and version, as a result names the parts that made it; empty while the engine is unavailable.</summary>
    string Version { get; }

    /// <summary>Whether the engine can be used; wakes it. The answer does not change afterwards.</summary>
    RecogniserState Wake();

    /// <summary>Recognises a picture or a region of it. Never throws on what a picture holds.</summary>
    /// <param name="image">0 black to 255 white.</param>
    /// <param name="request">Where to look and how.</param>
    Recognition Recognise(GreyImage image, RecognitionRequest request);
}
