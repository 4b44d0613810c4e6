using Intake.Matching.Classification.Training;

namespace Intake.Matching.Tests.Classification;

/// <summary>The files of models/expense in the checkout the tests were built from.</summary>
internal static class ModelFolder
{
    private static readonly string Path = Find();

    public static TrainingMaterial Material => TrainingMaterial.Read(Bytes);

    public static byte[] Bytes(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public static string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public static IReadOnlyList<LabelledExample> Lines(string file) => LabelledExample.Read(file, Text(file));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Intake.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no Intake.sln above the tests"), TrainingMaterial.Folder);
    }
}
