using System.Text;

namespace Intake.Extraction.Reading.Ofd.Container;

/// <summary>Names inside an OFD container. They are keys of a dictionary and are never used as paths of a file system.</summary>
internal static class EntryName
{
    private const int Gb18030 = 54936;

    /// <summary>
    /// The name as meant. Names without the UTF-8 mark were decoded byte by byte (Latin-1); they are really UTF-8 or GBK,
    /// whichever all their bytes fit.
    /// </summary>
    public static string Decode(string name)
    {
        if (Ascii.IsValid(name) || name.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
        {
            return name;
        }

        var bytes = Encoding.Latin1.GetBytes(name);
        return Strict(new UTF8Encoding(false, true), bytes) ?? Strict(StrictGbk(), bytes) ?? name;
    }

    /// <summary>Slashes forward, no leading slash, no empty, <c>.</c> or <c>..</c> step; steps above the root are dropped.</summary>
    public static string Normalise(ReadOnlySpan<char> path)
    {
        var steps = new List<string>();
        foreach (var range in path.SplitAny('/', '\\'))
        {
            var step = path[range].Trim();
            if (step.IsEmpty || step is ".")
            {
                continue;
            }

            if (step is "..")
            {
                if (steps.Count > 0)
                {
                    steps.RemoveAt(steps.Count - 1);
                }

                continue;
            }

            steps.Add(step.ToString());
        }

        return string.Join('/', steps);
    }

    /// <summary>Everything before the last slash of a normalised name; empty at the root.</summary>
    public static string Folder(string name)
    {
        var slash = name.LastIndexOf('/');
        return slash < 0 ? "" : name[..slash];
    }

    private static Encoding StrictGbk() =>
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Strict(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
