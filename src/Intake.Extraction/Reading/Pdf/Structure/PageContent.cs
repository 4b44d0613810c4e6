using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>The content of a page: one stream, or several that are read as one.</summary>
internal static class PageContent
{
    public static ReadOnlyMemory<byte> Read(PdfObjects objects, DictionaryToken page)
    {
        switch (objects.Get(page, "Contents"))
        {
            case StreamToken stream:
                return objects.Decode(stream);
            case ArrayToken { Length: 1 } array:
                return objects.Resolve(array.Data[0]) is StreamToken only ? objects.Decode(only) : default;
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
                }

                return bytes.ToArray();
            default:
                return default;
        }
    }
}
