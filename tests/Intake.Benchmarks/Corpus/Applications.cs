using System.Collections.Immutable;
using System.Globalization;
using Intake.Samples;

namespace Intake.Benchmarks.Corpus;

/// <summary>
/// Many documents on disk, as applications of realistic size: each folder holds every sample once, as a file of its own. Copies lie in
/// different applications, so that none is a duplicate to be set aside. Deleted on disposal.
/// </summary>
internal sealed class Applications : IDisposable
{
    private const string Papers = "papers";

    private readonly string _root;

    private Applications(string root, ImmutableArray<string> files)
    {
        _root = root;
        Files = files;
    }

    /// <summary>Holds one folder for each application.</summary>
    public string Folder => Path.Combine(_root, Papers);

    /// <summary>Where a result may go: beside the papers, not among them.</summary>
    public string Result => Path.Combine(_root, "result.json");

    /// <summary>The documents, without the forms.</summary>
    public ImmutableArray<string> Files { get; }

    public static Applications Lay(ImmutableArray<(string Name, byte[] Content)> samples, int documents)
    {
        var root = Directory.CreateTempSubdirectory("intake-benchmark-").FullName;
        var files = ImmutableArray.CreateBuilder<string>(documents);
        for (var i = 0; i < documents; i++)
        {
            var (name, content) = samples[i % samples.Length];
            var application = Path.Combine(root, Papers, string.Create(CultureInfo.InvariantCulture, $"application-{i / samples.Length:00000}"));
            if (i % samples.Length == 0)
            {
                Directory.CreateDirectory(application);
                File.WriteAllText(Path.Combine(application, "application.yaml"), DemoApplication.ApplicationYaml);
            }

            var path = Path.Combine(application, name);
            File.WriteAllBytes(path, content);
            files.Add(path);
        }

        return new Applications(root, files.MoveToImmutable());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
