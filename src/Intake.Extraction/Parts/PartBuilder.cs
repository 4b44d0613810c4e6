using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Parts;

/// <summary>The paper whose pages are being gathered, and what was seen on them.</summary>
internal sealed class PartBuilder
{
    private const int CoverCharacters = 120;

    private readonly List<Page> _pages = [];
    private bool _saysMore;
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);

    public PartBuilder(PageSigns first)
    {
        Type = first.Type;
        Add(first);
    }

    /// <summary>Null until a page says it.</summary>
    public DocumentType? Type { get; private set; }

    public string? InvoiceNumber { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>Signatures were seen: a contract may end here.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>Pages of its annexes have begun.</summary>
    public bool IsInAnnex { get; private set; }

    /// <summary>What its last page said of its place.</summary>
    public PageNumbering? Numbering { get; private set; }

    /// <summary>On all its pages.</summary>
    public int Characters { get; private set; }

    /// <summary>So far it is nothing but a list of items, which may lie on top of the invoice it belongs to.</summary>
    public bool IsItemListOnly { get; private set; } = true;

    public Page LastPage => _pages[^1];

    /// <summary>A single page with little on it and no title of its own may be the cover of what follows.</summary>
    public bool MayBeCover => Type is null && _pages.Count == 1 && Characters < CoverCharacters && !_saysMore;

    public List<Finding> Open { get; } = [];

    /// <summary>Whether a heading stood on a page before: then it runs on top of every page and opens nothing.</summary>
    public bool Repeats(PageSigns page) => page.Headings.Any(_headings.Contains);

    public void Add(PageSigns page)
    {
        _pages.Add(page.Page);
        Type ??= page.Type;
        InvoiceNumber ??= page.InvoiceNumber;
        Reference ??= page.Reference;
        IsSigned |= page.IsSigned;
        IsInAnnex |= page.IsAnnex;
        Numbering = page.Numbering ?? Numbering;
        Characters += page.Text.Length;
        _saysMore |= page.OtherTitle is not null || page.IsSigned || page.Text.Contains('元') || page.Text.Contains('账') || page.Text.Contains('￥') || page.Text.Contains('¥');
        IsItemListOnly &= page.IsSalesList;
        _headings.UnionWith(page.Headings);
    }

    public PartPages Build() => new([.. _pages], [.. Open]);
}
