using System.Collections.Immutable;
using System.Text;

namespace Intake.Extraction.Classification.Training;

/// <summary>What the model of types is trained from and compared with: the files of models/document, read by the caller.</summary>
/// <param name="Grammar">grammar.txt: how papers written by hand are composed.</param>
/// <param name="Papers">papers.jsonl: texts of papers made by the generator, layouts for training.</param>
/// <param name="Calibration">calibration.txt: written by hand; sets temperature and threshold.</param>
/// <param name="Scored">scored.jsonl: texts of papers made by the generator, layouts kept apart; only scored.</param>
/// <param name="Blind">blind.txt: written by hand before the first training; only scored.</param>
public sealed record DocumentMaterial(string Grammar, string Papers, string Calibration, string Scored, string Blind)
{
    /// <summary>The folder, from the root of the repository.</summary>
    public const string Folder = "models/document";

    /// <summary>The files that training reads.</summary>
    public static ImmutableArray<string> Inputs { get; } = ["grammar.txt", "papers.jsonl", "calibration.txt", "scored.jsonl", "blind.txt"];

    /// <summary>The files that training writes: model and card.</summary>
    public static ImmutableArray<string> Outputs { get; } = ["document-types.zip", "CARD.md"];

    /// <summary>Reads the inputs.</summary>
    /// <param name="read">Gives the bytes of a file of <see cref="Folder"/>.</param>
    public static DocumentMaterial Read(Func<string, byte[]> read) => new(Text(read, 0), Text(read, 1), Text(read, 2), Text(read, 3), Text(read, 4));

    private static string Text(Func<string, byte[]> read, int input) => Encoding.UTF8.GetString(read(Inputs[input]));
}
