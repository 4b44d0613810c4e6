using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.Ofd.Tags;

/// <summary>
/// Reads a custom tag file. Well-formed ones go through the XML parser; real files that are not (undeclared or empty prefixes,
/// unclosed elements) are scanned for tags and text instead, which is all that references need.
/// </summary>
internal static class TagTree
{
    private const int MaxDepth = 64;
    private const int MaxTags = 200_000;

    /// <summary>The root element; null if the bytes hold no tag at all.</summary>
    public static MarkupElement? Read(ReadOnlySpan<byte> bytes, ReadingLimits limits, string name)
    {
        var result = MarkupReader.Parse(bytes, limits, name);
        if (result.IsParsed)
        {
            return result.Root;
        }

        // A file refused for what it tries to do is not rescued; only one that is badly written.
        return result.Code == "xml_malformed" && MarkupText.Decode(bytes, out _, out _) is { } text ? Scan(text) : null;
    }

    internal static MarkupElement? Scan(string text)
    {
        var open = new Stack<MarkupElement>();
        MarkupElement? root = null;
        var tags = 0;
        for (var at = 0; at < text.Length && tags < MaxTags;)
        {
            var start = text.IndexOf('<', at);
            if (start < 0)
            {
                break;
            }

            if (open.TryPeek(out var current) && start > at)
            {
                current.AddText(text[at..start]);
            }

            var end = text.IndexOf('>', start);
            if (end < 0)
            {
                break;
            }

            at = end + 1;
            var tag = text.AsSpan(start + 1, end - start - 1).Trim();
            if (tag is ['?' or '!', ..] or [])
            {
                continue;
            }

            tags++;
            if (tag[0] == '/')
            {
                Close(open, NameOf(tag[1..]));
                continue;
            }

            var element = Element(tag.TrimEnd('/'));
            if (open.TryPeek(out var parent))
            {
                parent.Add(element);
            }

            root ??= element;
            if (tag[^1] != '/' && open.Count < MaxDepth)
            {
                open.Push(element);
            }
        }

        return root;
    }

    // An end tag closes everything inside its element; one without a beginning closes nothing.
    private static void Close(Stack<MarkupElement> open, string name)
    {
        if (open.Any(e => e.Is(name)))
        {
            while (!open.Pop().Is(name))
            {
            }
        }
    }

    private static MarkupElement Element(ReadOnlySpan<char> tag)
    {
        var name = tag.IndexOfAny(" \t\r\n") is var space && space < 0 ? tag : tag[..space];
        var element = new MarkupElement(name.ToString());
        for (var rest = space < 0 ? [] : tag[space..].Trim(); !rest.IsEmpty;)
        {
            var equals = rest.IndexOf('=');
            if (equals <= 0 || equals + 1 >= rest.Length || rest[equals + 1] is not ('"' or '\''))
            {
                break;
            }

            var quote = rest[equals + 1];
            var length = rest[(equals + 2)..].IndexOf(quote);
            if (length < 0)
            {
                break;
            }

            element.AddAttribute(rest[..equals].Trim().ToString(), rest.Slice(equals + 2, length).ToString());
            rest = rest[(equals + 3 + length)..].Trim();
        }

        return element;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim();
        return name[(name.LastIndexOf(':') + 1)..].ToString();
    }
}
