namespace Intake.Extraction.Reading.EInvoiceXml.Markup;

/// <summary>Finds values by their place. All of them: an element stated twice must not be read as if it stood once.</summary>
internal static class MarkupPath
{
    /// <summary>The texts of every element at the path below the root, in document order; empty elements are left out.</summary>
    public static IEnumerable<string> Values(MarkupElement? root, params string[] path)
    {
        IEnumerable<MarkupElement> found = root is null ? [] : [root];
        foreach (var name in path)
        {
            found = found.SelectMany(e => e.Children.Where(c => IsNamed(c, name)));
        }

        return found.Select(e => e.Value).OfType<string>();
    }

    /// <summary>Every element of that name directly below.</summary>
    public static IEnumerable<MarkupElement> Elements(MarkupElement? parent, string name) => parent?.Children.Where(c => IsNamed(c, name)) ?? [];

    /// <summary>Names are compared without case; hyphens come and go between versions.</summary>
    public static bool IsNamed(MarkupElement element, string name) =>
        element.Is(name) || (element.Name.Contains('-') && element.Name.Replace("-", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));
}
