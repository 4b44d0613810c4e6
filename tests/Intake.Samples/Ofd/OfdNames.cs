namespace Intake.Samples.Ofd;

/// <summary>Where the files of an OFD lie, and how they are referred to.</summary>
internal sealed class OfdNames(OfdOptions options)
{
    private readonly string _folder = options.ChineseFolders ? "文档_0" : "Doc_0";

    public string Document => $"{_folder}/Document.xml";

    public string InDocument(string path) => $"{_folder}/{path}";

    public string Page(int index) => InDocument(
        options.NoPagesFolder ? $"Content_{index}.xml" : options.ChineseFolders ? $"页面/页_{index}/Content.xml" : $"Pages/Page_{index}/Content.xml");

    public string Template(int index) => InDocument(options.OddPaths ? $"TPLS/TPL_{index}/Content.xml" : $"Tpls/Tpl_{index}/Content.xml");

    /// <summary>As Document.xml refers to it: relative, or from the root with a slash where paths are odd.</summary>
    public string Reference(string path) => options.OddPaths ? "/" + path : path[(_folder.Length + 1)..];
}
