using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Structure;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>
/// Visits all objects of a page in drawing order: background templates, the page's layers, foreground templates, annotations.
/// Objects that the file hides are not visited; a template that leads back to itself is followed once.
/// </summary>
internal sealed class PageWalker(OfdPackage package, OfdBody body, List<Finding> findings)
{
    private const int MaxNesting = 32;

    // Templates and composed graphics may repeat each other; the sum of what one page draws is bounded, not only the depth.
    private const int MaxObjects = 1_000_000;

    private int _objects;

    public void Walk(MarkupElement page, OfdPageEntry entry, IPageSink sink)
    {
        _objects = 0;
        var resources = PageResources(page, entry, body.Resources);
        var open = new HashSet<string>(StringComparer.Ordinal);
        Templates(page, open, isForeground: false, sink);
        Content(page.Child("Content"), new DrawingScope(resources, null, IsTemplate: false, IsSeal: false), sink);
        Templates(page, open, isForeground: true, sink);
        foreach (var file in body.Annotations.GetValueOrDefault(entry.Id) ?? [])
        {
            Annotations(package.ReadXml(file), resources, sink);
        }
    }

    private OfdResources PageResources(MarkupElement page, OfdPageEntry entry, OfdResources below)
    {
        OfdResources? own = null;
        foreach (var resource in page.Children.Where(c => c.Is("PageRes")))
        {
            if (package.Locate(EntryName.Folder(entry.Name ?? ""), resource.Value) is { } name)
            {
                (own ??= new OfdResources(below)).Add(package, name);
            }
        }

        return own ?? below;
    }

    private void Templates(MarkupElement page, HashSet<string> open, bool isForeground, IPageSink sink)
    {
        foreach (var reference in page.Children.Where(c => c.Is("Template")))
        {
            var id = reference.Attribute("TemplateID") ?? "";
            if ("Foreground".Equals(reference.Attribute("ZOrder"), StringComparison.OrdinalIgnoreCase) != isForeground)
            {
                continue;
            }

            if (!body.Templates.TryGetValue(id, out var template) || template.Name is null || package.ReadXml(template.Name) is not { } content)
            {
                findings.Add(new Finding("ofd_template_missing", Severity.Warning, Message.Of("ofd.template_missing", id)));
                continue;
            }

            if (!IsAffordable() || open.Count >= MaxNesting || !open.Add(template.Name))
            {
                findings.Add(new Finding("ofd_template_circular", Severity.Warning, Message.Of("ofd.template_circular", id)));
                continue;
            }

            Templates(content, open, isForeground: false, sink);
            Content(content.Child("Content"), new DrawingScope(PageResources(content, template, body.Resources), null, IsTemplate: true, IsSeal: false), sink);
            Templates(content, open, isForeground: true, sink);
            open.Remove(template.Name);
        }
    }

    private void Content(MarkupElement? content, DrawingScope scope, IPageSink sink)
    {
        foreach (var layer in content?.Children ?? [])
        {
            var inner = scope.Resources.DrawParam(layer.Attribute("DrawParam")) is { } parameters ? scope with { DrawParam = parameters } : scope;
            Block(layer, Affine.Identity, inner, sink, depth: 0);
        }
    }

    private void Block(MarkupElement block, Affine toPage, DrawingScope scope, IPageSink sink, int depth)
    {
        if (depth > MaxNesting || IsHidden(block))
        {
            return;
        }

        foreach (var item in block.Children)
        {
            Item(item, toPage, scope, sink, depth);
        }
    }

    private void Item(MarkupElement item, Affine toPage, DrawingScope scope, IPageSink sink, int depth)
    {
        if (IsHidden(item) || !IsAffordable())
        {
            return;
        }

        if (item.Is("PageBlock") || item.Is("Layer"))
        {
            Block(item, toPage, scope, sink, depth + 1);
            return;
        }

        var isComposite = item.Is("CompositeObject") || item.Is("CompositeGraphicUnit");
        if (!isComposite && !item.Is("TextObject") && !item.Is("PathObject") && !item.Is("ImageObject"))
        {
            return;
        }

        var boundary = OfdNumbers.Box(item.Attribute("Boundary")) ?? default;
        var placed = toPage.After(Affine.Translation(boundary.X, boundary.Y)).After(Affine.Parse(item.Attribute("CTM")));
        if (!isComposite)
        {
            sink.Draw(item, placed, scope);
        }
        else if (scope.Resources.Composite(item.Attribute("ResourceID"))?.Child("Content") is { } content)
        {
            Block(content, placed, scope, sink, depth + 1);
        }
    }

    private void Annotations(MarkupElement? file, OfdResources resources, IPageSink sink)
    {
        foreach (var annotation in file?.Children ?? [])
        {
            if (!annotation.Is("Annot") || IsHidden(annotation) || annotation.Child("Appearance") is not { } appearance)
            {
                continue;
            }

            var box = OfdNumbers.Box(appearance.Attribute("Boundary")) ?? default;
            var isSeal = "Stamp".Equals(annotation.Attribute("Type"), StringComparison.OrdinalIgnoreCase);
            Block(appearance, Affine.Translation(box.X, box.Y), new DrawingScope(resources, null, IsTemplate: false, isSeal), sink, depth: 0);
        }
    }

    private bool IsAffordable()
    {
        if (++_objects == MaxObjects)
        {
            findings.Add(new Finding("ofd_too_many_objects", Severity.Error, Message.Of("ofd.too_many_objects", MaxObjects.ToString(CultureInfo.InvariantCulture))));
        }

        return _objects < MaxObjects;
    }

    private static bool IsHidden(MarkupElement item) => "false".Equals(item.Attribute("Visible"), StringComparison.OrdinalIgnoreCase);
}
