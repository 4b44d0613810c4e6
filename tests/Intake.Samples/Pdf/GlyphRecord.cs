using System.Buffers.Binary;

namespace Intake.Samples.Pdf;

/// <summary>A simple glyph of a TrueType glyf table, coordinates as words, no hinting.</summary>
internal static class GlyphRecord
{
    public static byte[] Of(List<GlyphPoint[]> contours)
    {
        var points = contours.SelectMany(contour => contour).ToArray();
        if (points.Length == 0)
        {
            return [];
        }

        var record = new byte[10 + contours.Count * 2 + 2 + points.Length * 5];
        var at = 0;
        void Put(int value)
        {
            BinaryPrimitives.WriteInt16BigEndian(record.AsSpan(at), (short)value);
            at += 2;
        }

        Put(contours.Count);
        Put(points.Min(point => point.X));
        Put(points.Min(point => point.Y));
        Put(points.Max(point => point.X));
        Put(points.Max(point => point.Y));
        var last = -1;
        foreach (var contour in contours)
        {
            Put(last += contour.Length);
        }

        Put(0);
        foreach (var point in points)
        {
            record[at++] = (byte)(point.OnCurve ? 1 : 0);
        }

        for (var i = 0; i < points.Length; i++)
        {
            Put(points[i].X - (i == 0 ? 0 : points[i - 1].X));
        }

        for (var i = 0; i < points.Length; i++)
        {
            Put(points[i].Y - (i == 0 ? 0 : points[i - 1].Y));
        }

        return record;
    }
}
