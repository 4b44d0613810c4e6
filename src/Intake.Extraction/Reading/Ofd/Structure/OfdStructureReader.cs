using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Container;

namespace Intake.Extraction.Reading.Ofd.Structure;

/// <summary>
/// Follows the references from OFD.xml, the only file with a fixed name, to everything else (GB/T 33190-2016, 7). No folder
/// layout is assumed: pages have been seen beside Document.xml and in folders of any name.
/// </summary>
internal sealed class OfdStructureReader(OfdPackage package, List<Finding> findings)
{
    /// <summary>The name OFD fixes for its entry file.</summary>
    public const string EntryFile = "OFD.xml";

    /// <summary>Every document of the file that can be opened, in order; empty with findings if there is none.</summary>
    public List<OfdBody> Read()
    {
        var bodies = new List<OfdBody>();
        if (package.ReadXml(package.Locate("", EntryFile)) is not { } root)
        {
            return bodies;
        }

        foreach (var element in root.Everything().Where(e => e.Is("DocBody")))
        {
            var location = DocumentLocation(element);
            if (package.Locate("", location) is not { } name || package.ReadXml(name) is not { } document)
            {
                findings.Add(OfdBody.Missing("Document.xml", location ?? ""));
                continue;
            }

            var body = new OfdBody { Name = name };
            ReadBody(element, body);
            ReadDocument(document, body);
            bodies.Add(body);
        }

        return bodies;
    }

    /// <summary>Where a body keeps versions, the current one holds.</summary>
    private string? DocumentLocation(MarkupElement body)
    {
        var versions = body.Child("Versions")?.Children.Where(v => v.Is("Version")).ToList();
        var current = versions?.FirstOrDefault(v => v.Attribute("Current") is "true" or "1");
        if (current is not null && package.Locate("", current.Attribute("BaseLoc")) is { } name)
        {
            var location = package.ReadXml(name)?.Child("DocRoot")?.Value;
            return package.Locate(EntryName.Folder(name), location) ?? location;
        }

        return body.Child("DocRoot")?.Value;
    }

    private void ReadBody(MarkupElement element, OfdBody body)
    {
        foreach (var data in element.Child("DocInfo")?.Child("CustomDatas")?.Children ?? [])
        {
            if (data.Attribute("Name")?.Trim() is { Length: > 0 } name && data.Value is { } value)
            {
                body.CustomData.Add((name, value));
            }
        }

        if (element.Child("Signatures")?.Value is { } signatures)
        {
            body.Signatures = package.Locate("", signatures) ?? package.Locate(EntryName.Folder(body.Name), signatures);
            if (body.Signatures is null)
            {
                findings.Add(new Finding("ofd_signature_missing", Severity.Warning, Message.Of("ofd.signature_missing", signatures)));
            }
        }
    }

    private void ReadDocument(MarkupElement document, OfdBody body)
    {
        var folder = EntryName.Folder(body.Name);
        var common = document.Child("CommonData");
        body.PageArea = OfdPageArea.Box(common?.Child("PageArea"));
        foreach (var child in common?.Children ?? [])
        {
            if (child.Is("PublicRes") || child.Is("DocumentRes"))
            {
                if (package.Locate(folder, child.Value) is { } resource)
                {
                    body.Resources.Add(package, resource);
                }
                else
                {
                    findings.Add(new Finding("ofd_resource_missing", Severity.Warning, Message.Of("ofd.resource_missing", child.Value ?? "")));
                }
            }
            else if (child.Is("TemplatePage") && child.Attribute("ID") is { } id)
            {
                body.Templates.TryAdd(id, Entry(folder, id, child.Attribute("BaseLoc")));
            }
        }

        foreach (var page in document.Child("Pages")?.Children ?? [])
        {
            if (page.Is("Page"))
            {
                body.Pages.Add(Entry(folder, page.Attribute("ID") ?? "", page.Attribute("BaseLoc")));
            }
        }

        ReadAnnotations(document, body, folder);
        ReadTags(document, body, folder);
        ReadAttachments(document, body, folder);
    }

    private OfdPageEntry Entry(string folder, string id, string? location) => new(id, package.Locate(folder, location), location ?? "");

    private void ReadAnnotations(MarkupElement document, OfdBody body, string folder)
    {
        if (Listing(document, "Annotations", folder) is not { } listing)
        {
            return;
        }

        foreach (var page in listing.Root.Children.Where(c => c.Is("Page")))
        {
            foreach (var file in page.Children.Where(c => c.Is("FileLoc")))
            {
                if ((package.Locate(listing.Folder, file.Value) ?? package.Locate(folder, file.Value)) is { } name)
                {
                    var id = page.Attribute("PageID") ?? "";
                    if (!body.Annotations.TryGetValue(id, out var files))
                    {
                        body.Annotations[id] = files = [];
                    }

                    files.Add(name);
                }
            }
        }
    }

    private void ReadTags(MarkupElement document, OfdBody body, string folder)
    {
        if (Listing(document, "CustomTags", folder) is not { } listing)
        {
            return;
        }

        foreach (var file in listing.Root.Everything().Where(e => e.Is("FileLoc")))
        {
            if ((package.Locate(listing.Folder, file.Value) ?? package.Locate(folder, file.Value)) is { } name)
            {
                body.TagFiles.Add(name);
            }
        }
    }

    private void ReadAttachments(MarkupElement document, OfdBody body, string folder)
    {
        if (Listing(document, "Attachments", folder) is not { } listing)
        {
            return;
        }

        foreach (var attachment in listing.Root.Children.Where(c => c.Is("Attachment")))
        {
            var location = attachment.Child("FileLoc")?.Value;
            if ((package.Locate(listing.Folder, location) ?? package.Locate(folder, location)) is { } name)
            {
                body.Attachments.Add((name, attachment.Attribute("Name") ?? name));
            }
            else
            {
                findings.Add(new Finding("ofd_attachment_missing", Severity.Warning, Message.Of("ofd.attachment_missing", attachment.Attribute("Name") ?? location ?? "")));
            }
        }
    }

    private (MarkupElement Root, string Folder)? Listing(MarkupElement document, string element, string folder) =>
        package.Locate(folder, document.Child(element)?.Value) is { } name && package.ReadXml(name) is { } root
            ? (root, EntryName.Folder(name))
            : null;
}
