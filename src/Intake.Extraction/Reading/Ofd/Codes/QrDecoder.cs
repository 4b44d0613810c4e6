using System.Collections.Immutable;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Ofd.Codes;

/// <summary>Decodes the QR code of one picture with the library of this machine; without it, no code is found.</summary>
internal sealed class QrDecoder : IDisposable
{
    // Pixels a picture is brought to: the first is enough for the codes of invoices, the second for the largest ones.
    private static readonly int[] Sides = [240, 600];

    private QrScanner? _scanner;
    private bool _isTried;

    public ImmutableArray<string> Decode(int width, int height, byte[] grey)
    {
        if (Scanner() is not { } scanner)
        {
            return [];
        }

        using var image = new GreyImage(width, height);
        grey.CopyTo(image.Pixels);
        if (ModuleGrid.Find(image) is { } grid)
        {
            foreach (var pixels in (ReadOnlySpan<int>)[2, 3])
            {
                using var redrawn = grid.Redraw(image, pixels);
                if (scanner.Scan(redrawn) is [var code, ..])
                {
                    return [code.Payload];
                }
            }
        }

        var done = 0;
        foreach (var side in Sides)
        {
            var scale = Math.Max(1, side / Math.Max(width, height));
            if (scale == done)
            {
                continue;
            }

            done = scale;
            using var enlarged = image.Resample(width * scale, height * scale, Math.Max(width, height) * scale / 10);
            if (scanner.Scan(enlarged) is [var code, ..])
            {
                return [code.Payload];
            }
        }

        return [];
    }

    public void Dispose() => _scanner?.Dispose();

    private QrScanner? Scanner()
    {
        if (!_isTried)
        {
            _isTried = true;
            _scanner = QrScanner.TryCreate();
        }

        return _scanner;
    }
}
