using System.Collections.Immutable;

namespace Intake.Extraction.Reading.Ofd.Codes;

/// <summary>Finds the matrix codes of a picture.</summary>
/// <param name="grey">One byte a pixel, 0 black and 255 white, row by row from the top.</param>
/// <returns>The texts of the codes found, exactly as encoded; empty if there is none.</returns>
public delegate ImmutableArray<string> MatrixCodeDecoder(int width, int height, byte[] grey);
