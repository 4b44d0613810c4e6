using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Attachments;

/// <summary>The files carried inside a PDF: the embedded-files tree, associated files, and file attachment annotations.</summary>
internal sealed class PdfAttachments(PdfObjects objects, int mostEntries)
{
    private const int DeepestTree = 16;
    private const int MostVisited = 1_000_000;
    private const string Unnamed = "attachment";

    private readonly ImmutableArray<Attachment>.Builder _files = ImmutableArray.CreateBuilder<Attachment>();
    private readonly HashSet<IToken> _seen = [];
    private int _visited;

    /// <summary>There were more than the limit allows; the rest was left aside.</summary>
    public bool IsCut { get; private set; }

    public ImmutableArray<Attachment> Files => _files.ToImmutable();

    public void AddOfDocument(DictionaryToken catalog)
    {
        if (objects.GetDictionary(catalog, "Names") is { } names && objects.GetDictionary(names, "EmbeddedFiles") is { } tree)
        {
            AddTree(tree, 0);
        }

        AddArray(objects.Get<ArrayToken>(catalog, "AF"));
    }

    public void AddOfPage(DictionaryToken page)
    {
        AddArray(objects.Get<ArrayToken>(page, "AF"));
        foreach (var entry in objects.Get<ArrayToken>(page, "Annots")?.Data ?? [])
        {
            if (++_visited <= MostVisited
                && objects.Resolve(entry) is DictionaryToken annotation
                && objects.GetName(annotation, "Subtype") == "FileAttachment"
                && objects.GetDictionary(annotation, "FS") is { } specification)
            {
                Add(specification, null);
            }
        }
    }

    private void AddArray(ArrayToken? files)
    {
        foreach (var entry in files?.Data ?? [])
        {
            if (++_visited <= MostVisited && objects.Resolve(entry) is DictionaryToken specification)
            {
                Add(specification, null);
            }
        }
    }

    private void AddTree(DictionaryToken node, int depth)
    {
        var names = objects.Get<ArrayToken>(node, "Names");
        for (var i = 0; names is not null && i + 1 < names.Length && ++_visited <= MostVisited; i += 2)
        {
            if (objects.Resolve(names.Data[i + 1]) is DictionaryToken specification)
            {
                Add(specification, TextStrings.Text(objects.Resolve(names.Data[i])));
            }
        }

        foreach (var kid in objects.Get<ArrayToken>(node, "Kids")?.Data ?? [])
        {
            if (depth < DeepestTree && ++_visited <= MostVisited && objects.Resolve(kid) is DictionaryToken child)
            {
                AddTree(child, depth + 1);
            }
        }
    }

    private void Add(DictionaryToken specification, string? treeName)
    {
        if (objects.GetDictionary(specification, "EF") is not { } files
            || (files.Data.GetValueOrDefault("UF") ?? files.Data.GetValueOrDefault("F")) is not { } entry
            || !_seen.Add(entry)
            || objects.Resolve(entry) is not StreamToken stream)
        {
            return;
        }

        if (_files.Count >= mostEntries)
        {
            IsCut = true;
            return;
        }

        var name = TextStrings.Text(objects.Get(specification, "UF")) ?? TextStrings.Text(objects.Get(specification, "F")) ?? treeName;
        _files.Add(new Attachment(string.IsNullOrEmpty(name) ? Unnamed : name, objects.Decode(stream).ToArray()));
    }
}
