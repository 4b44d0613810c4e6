using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>What a workbook consists of, sheets in the order of their tabs.</summary>
internal sealed class WorkbookParts
{
    private readonly IReadOnlyList<OfficeRelationship> _relationships;

    public WorkbookParts(OfficePackage package, string main, XElement workbook)
    {
        _relationships = package.Relationships(main);
        IsFrom1904 = IsOn(Child(workbook, "workbookPr")?.Attribute("date1904"));
        IsCalculatedOnLoad = IsOn(Child(workbook, "calcPr")?.Attribute("fullCalcOnLoad"));
        foreach (var sheet in Child(workbook, "sheets")?.Elements() ?? [])
        {
            var name = (string?)sheet.Attribute("name") ?? "";
            var id = (string?)sheet.Attribute(OfficeNames.Relationship + "id");
            var relationship = _relationships.FirstOrDefault(candidate => candidate.Id == id && !candidate.IsExternal);
            if (relationship is not { Type: "worksheet" })
            {
                Others.Add(name);
            }
            else if ((string?)sheet.Attribute("state") is "hidden" or "veryHidden")
            {
                Hidden.Add(name);
            }
            else
            {
                Sheets.Add((name, relationship.Target));
            }
        }

        var sheets = Sheets.Select(sheet => sheet.Part).ToList();
        HasComments = sheets.SelectMany(package.Relationships).Any(relationship => relationship.Type is "comments" or "threadedComment");
        Referring = [main, .. sheets, .. _relationships.Where(relationship => relationship is { Type: "externalLink", IsExternal: false }).Select(relationship => relationship.Target)];
    }

    /// <summary>Visible sheets: name and part.</summary>
    public List<(string Name, string Part)> Sheets { get; } = [];

    public List<string> Hidden { get; } = [];

    /// <summary>Sheets that hold no cells: charts, dialogs, macros.</summary>
    public List<string> Others { get; } = [];

    public bool IsFrom1904 { get; }

    /// <summary>Whether the program is to calculate all anew when it opens the file.</summary>
    public bool IsCalculatedOnLoad { get; }

    public bool HasComments { get; }

    /// <summary>Parts that can refer to something outside of the file.</summary>
    public IReadOnlyList<string> Referring { get; }

    public string? PartOf(string type) => _relationships.FirstOrDefault(relationship => relationship.Type == type && !relationship.IsExternal)?.Target;

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static bool IsOn(XAttribute? attribute) => (string?)attribute is "1" or "true";
}
