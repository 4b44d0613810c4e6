using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>What is to be said of every office document: macros, addresses outside of it, and what it carries beside its own parts.</summary>
internal static class OfficeFindings
{
    private const int MaxNamed = 5, MaxNameLength = 120;

    private static readonly string[] OwnFolders = ["word/", "xl/", "ppt/", "_rels/", "docProps/", "customXml/", "[trash]/", "_xmlsignatures/", "docMetadata/", "customUI/", "userCustomization/", "webSettings/"];

    /// <summary>Findings on the whole package.</summary>
    /// <param name="parts">Parts that were read; what they refer to outside of the file is named and never fetched.</param>
    public static ImmutableArray<Finding> Of(OfficePackage package, IEnumerable<string> parts)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(new Finding("office_macros", Severity.Warning, Message.Of("office.macros")));
        }

        if (package.HasTwins)
        {
            findings.Add(new Finding("office_duplicate_part", Severity.Warning, Message.Of("office.duplicate_part")));
        }

        var external = parts.SelectMany(package.Relationships).Where(relationship => relationship.IsExternal).ToList();
        Named(findings, "office_external_links", Severity.Information, external.Where(link => link.Type is "hyperlink"));
        Named(findings, "office_external_template", Severity.Information, external.Where(link => link.Type is "attachedTemplate"));
        Named(findings, "office_external_content", Severity.Warning, external.Where(link => link.Type is not ("hyperlink" or "attachedTemplate")));

        var strange = package.Names
            .Where(name => name != OfficeContent.ContentTypes && !Array.Exists(OwnFolders, folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal).ToList();
        if (strange.Count > 0)
        {
            findings.Add(new Finding("office_strange_parts", Severity.Warning, Message.Of("office.strange_parts", List(strange))));
        }

        return findings.ToImmutable();
    }

    /// <summary>The document cannot be read: an older or encrypted container, by what it holds.</summary>
    public static Finding Unreadable(CompoundContent content) => content switch
    {
        CompoundContent.Encrypted => new Finding("office_encrypted", Severity.Error, Message.Of("office.encrypted")),
        CompoundContent.Workbook => new Finding("office_legacy_workbook", Severity.Error, Message.Of("office.legacy_workbook")),
        _ => new Finding("office_legacy_document", Severity.Error, Message.Of("office.legacy_document")),
    };

    /// <summary>The first few names, none too long, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join("、", distinct.Take(MaxNamed).Select(name => name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…"));
        return distinct.Count <= MaxNamed ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} … (+{distinct.Count - MaxNamed})");
    }

    private static void Named(ImmutableArray<Finding>.Builder findings, string code, Severity severity, IEnumerable<OfficeRelationship> links)
    {
        var targets = links.Select(link => link.Target).ToList();
        if (targets.Count > 0)
        {
            findings.Add(new Finding(code, severity, Message.Of(code.Replace("office_", "office.", StringComparison.Ordinal), List(targets))));
        }
    }
}
