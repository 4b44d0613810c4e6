namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Codes from First to Last and what the first one maps to.</summary>
internal readonly record struct CodeRange<T>(int First, int Last, T Value)
{
    /// <summary>Sorts by code; of ranges that begin alike the later stated stays last and wins.</summary>
    public static CodeRange<T>[] Sorted(List<CodeRange<T>> ranges)
    {
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].First < ranges[i - 1].First)
            {
                return [.. ranges.OrderBy(static range => range.First)];
            }
        }

        return [.. ranges];
    }

    /// <summary>Index of the range that holds the code, or -1.</summary>
    public static int Find(CodeRange<T>[] sorted, int code)
    {
        int low = 0, high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle].First <= code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        // A wide range may begin before a narrow one that does not hold the code.
        for (var i = high; i >= 0 && i > high - 4; i--)
        {
            if (code <= sorted[i].Last)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Valid codes of one length, byte by byte between two bounds.</summary>
internal readonly record struct CodeSpace(uint Low, uint High, int Length)
{
    public bool Contains(ReadOnlySpan<byte> code)
    {
        if (code.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            var shift = 8 * (Length - 1 - i);
            if (code[i] < ((Low >> shift) & 0xFF) || code[i] > ((High >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }
}
