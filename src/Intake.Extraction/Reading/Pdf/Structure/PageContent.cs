using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>The content of a page: one stream, or several that are read as one.</summary>
internal static class PageContent
{
    /// <param name="isIncomplete">The page names a stream that is not there.</param>
    public static ReadOnlyMemory<byte> Read(PdfObjects objects, DictionaryToken page, out bool isIncomplete)
    {
        isIncomplete = false;
        switch (objects.Get(page, "Contents"))
        {
            case StreamToken stream:
                return objects.Decode(stream);
            case ArrayToken { Length: 1 } array when objects.Resolve(array.Data[0]) is StreamToken only:
                return objects.Decode(only);
            case ArrayToken array:
                var bytes = new List<byte>();
                foreach (var part in array.Data)
                {
                    if (objects.Resolve(part) is StreamToken stream)
                    {
                        bytes.AddRange(objects.Decode(stream).Span);

                        // Parts end between tokens (ISO 32000-1, 7.8.2).
                        bytes.Add((byte)'\n');
                    }
                    else
                    {
                        isIncomplete = true;
                    }
                }

                return bytes.ToArray();
            default:
                isIncomplete = page.Data.ContainsKey("Contents");
                return default;
        }
    }
}
