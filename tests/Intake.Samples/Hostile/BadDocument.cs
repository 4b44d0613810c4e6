namespace Intake.Samples;

/// <summary>A file no reader may fall over.</summary>
/// <param name="FileName">As it would lie in the drop folder; the extension often lies.</param>
/// <param name="Why">What is wrong with it, in one sentence.</param>
/// <param name="Make">Makes the bytes; some take a moment or tens of megabytes.</param>
public sealed record BadDocument(string FileName, string Why, Func<byte[]> Make);
