using System.Text;

namespace Intake.Extraction.Reading.EInvoiceXml.Markup;

/// <summary>
/// One element of a parsed XML file. Names are matched without their prefix and without regard to case, because issuers
/// differ in both; the prefix is kept for the few places where it tells dialects apart.
/// </summary>
internal sealed class MarkupElement(string qualifiedName)
{
    private List<MarkupElement>? _children;
    private string _text = "";
    private StringBuilder? _pieces;
    private List<KeyValuePair<string, string>>? _attributes;

    /// <summary>The name without its prefix.</summary>
    public string Name { get; } = LocalPart(qualifiedName);

    /// <summary>Text directly inside this element, as written; empty if there is none.</summary>
    public string Text
    {
        get
        {
            if (_pieces is not null)
            {
                _text = _pieces.ToString();
                _pieces = null;
            }

            return _text;
        }
    }

    public IReadOnlyList<MarkupElement> Children => _children ?? (IReadOnlyList<MarkupElement>)[];

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>The text without surrounding white space; null if nothing is left.</summary>
    public string? Value
    {
        get
        {
            var trimmed = Text.AsSpan().Trim();
            return trimmed.IsEmpty ? null : trimmed.Length == Text.Length ? Text : trimmed.ToString();
        }
    }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first child of that name, or null.</summary>
    public MarkupElement? Child(string name)
    {
        if (_children is not null)
        {
            foreach (var child in _children)
            {
                if (child.Is(name))
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>The attribute of that local name, or null. Namespace declarations are not attributes.</summary>
    public string? Attribute(string name)
    {
        if (_attributes is not null)
        {
            foreach (var (key, value) in _attributes)
            {
                if (LocalPart(key).Equals(name, StringComparison.OrdinalIgnoreCase) && !key.StartsWith("xmlns", StringComparison.Ordinal))
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>This element and everything below it, in document order.</summary>
    public IEnumerable<MarkupElement> Everything()
    {
        var open = new Stack<MarkupElement>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                open.Push(element.Children[i]);
            }
        }
    }

    internal void Add(MarkupElement child)
    {
        if (_children is null && Text.AsSpan().IsWhiteSpace())
        {
            _text = "";
        }

        (_children ??= []).Add(child);
    }

    internal void AddAttribute(string name, string value) => (_attributes ??= []).Add(new(name, value));

    internal void AddText(string text)
    {
        if (_children is null || !text.AsSpan().IsWhiteSpace())
        {
            if (_text.Length == 0 && _pieces is null)
            {
                _text = text;
            }
            else
            {
                // Comments and sections part a text into any number of pieces; joining them one by one would take the square of that.
                (_pieces ??= new StringBuilder(_text)).Append(text);
            }
        }
    }

    private static string LocalPart(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon < 0 ? name : name[(colon + 1)..];
    }
}
