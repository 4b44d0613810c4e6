using Intake.Matching.Classification.Training;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Classification;

/// <summary>The files of models/expense in the checkout the tests were built from.</summary>
internal static class ModelFolder
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, TrainingMaterial.Folder);

    public static TrainingMaterial Material => TrainingMaterial.Read(Bytes);

    public static byte[] Bytes(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public static string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public static IReadOnlyList<LabelledExample> Lines(string file) => LabelledExample.Read(file, Text(file));
}
