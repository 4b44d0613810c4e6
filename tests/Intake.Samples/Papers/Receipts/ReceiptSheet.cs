using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Half an A4 page, as most banks print their receipts.</summary>
internal static class ReceiptSheet
{
    public static Flow New(Draft d, double height = 140)
    {
        d.Flow = new Flow(210, height, 12) { Size = 3.3, Leading = 1.7 };
        return d.Flow;
    }

    /// <summary>The bank's round or oval business seal.</summary>
    public static void Seal(Flow flow, double x, double y, string bank) => flow.Seal(x, y, bank, "电子回单专用章", 15);

    /// <summary>A label and, after a gap, its value.</summary>
    public static void Pair(Flow flow, string label, string value, double x, double y, double valueX)
    {
        flow.At(label, x, y);
        flow.At(value, valueX, y);
    }

    public static string Spaced(string account) => string.Join(' ', account.Chunk(4).Select(part => new string(part)));
}
