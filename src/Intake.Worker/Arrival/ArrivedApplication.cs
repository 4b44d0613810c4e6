using System.Collections.Immutable;

namespace Intake.Worker.Arrival;

/// <summary>The papers that belong together.</summary>
/// <param name="Folder">The folder of its application.yaml as given; empty where there is none.</param>
/// <param name="Form">Its application.yaml; null where the applicant must be inferred from the papers.</param>
/// <param name="Files">Its papers, sorted by name.</param>
internal sealed record ArrivedApplication(string Folder, ArrivedFile? Form, ImmutableArray<ArrivedFile> Files)
{
    /// <summary>The name of the file that makes a folder an application.</summary>
    public const string FormName = "application.yaml";

    /// <summary>
    /// Puts every file to the nearest folder above it that holds an application.yaml. Without any, all are one application; files outside
    /// every such folder are one application of their own.
    /// </summary>
    public static ImmutableArray<ArrivedApplication> Group(IEnumerable<ArrivedFile> files)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var forms = new Dictionary<string, ArrivedFile>(StringComparer.Ordinal);
        foreach (var file in sorted.Where(file => string.Equals(file.BaseName, FormName, StringComparison.Ordinal)))
        {
            forms.TryAdd(file.Folder, file);
        }

        var members = forms.Keys.ToDictionary(folder => folder, _ => ImmutableArray.CreateBuilder<ArrivedFile>(), StringComparer.Ordinal);
        var outside = ImmutableArray.CreateBuilder<ArrivedFile>();
        var formFiles = forms.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var file in sorted.Where(file => !formFiles.Contains(file)))
        {
            (NearestForm(file.Folder, forms) is { } folder ? members[folder] : outside).Add(file);
        }

        var applications = forms.OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => new ArrivedApplication(form.Key, form.Value, members[form.Key].ToImmutable()));
        return outside.Count > 0 || forms.Count == 0
            ? [.. applications, new ArrivedApplication("", null, outside.ToImmutable())]
            : [.. applications];
    }

    private static string? NearestForm(string folder, Dictionary<string, ArrivedFile> forms)
    {
        for (; ; folder = ArrivedFile.FolderOf(folder))
        {
            if (forms.ContainsKey(folder))
            {
                return folder;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }
}
