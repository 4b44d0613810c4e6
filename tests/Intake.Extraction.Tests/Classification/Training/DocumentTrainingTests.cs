using Intake.Extraction.Classification.Training;

namespace Intake.Extraction.Tests.Classification.Training;

public sealed class DocumentTrainingTests
{
    private static readonly string Folder = Path.Combine(Root(), DocumentMaterial.Folder);

    [Fact]
    public void What_is_kept_comes_out_again_with_the_figures_on_the_card()
    {
        var (isReproduced, messages) = DocumentTraining.Check(
            DocumentMaterial.Read(Bytes), Bytes(DocumentMaterial.Outputs[0]), File.ReadAllText(Path.Combine(Folder, DocumentMaterial.Outputs[1])));

        Assert.True(isReproduced, string.Join(' ', messages));
    }

    [Fact]
    public void No_paper_kept_apart_is_surely_given_a_type_that_it_is_not()
    {
        var model = Intake.Extraction.Classification.DocumentModel.Load(Bytes(DocumentMaterial.Outputs[0]));
        var material = DocumentMaterial.Read(Bytes);

        Assert.Equal(0, TypeScores.Of(model, LabelledPaper.ReadBlocks("blind.txt", material.Blind)).WrongAsTyped);
        Assert.Equal(0, TypeScores.Of(model, LabelledPaper.ReadPages("scored.jsonl", material.Scored)).WrongAsTyped);
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>The checkout the tests were built in.</summary>
    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at.FullName, DocumentMaterial.Folder)))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException(DocumentMaterial.Folder);
        }

        return at.FullName;
    }
}
