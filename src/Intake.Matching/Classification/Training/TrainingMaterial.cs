using System.Collections.Immutable;
using System.Text;

namespace Intake.Matching.Classification.Training;

/// <summary>What the expense model is trained from and compared with: the files of models/expense, read by the caller.</summary>
/// <param name="Grammar">grammar.txt: how training lines are composed.</param>
/// <param name="Calibration">calibration.tsv: written by hand; sets temperature and thresholds.</param>
/// <param name="Scored">scored.tsv: written by hand before the first training; only scored.</param>
/// <param name="Blind">blind.tsv: written by hand later, and scored only after the last change to grammar and rules.</param>
public sealed record TrainingMaterial(string Grammar, string Calibration, string Scored, string Blind)
{
    /// <summary>The folder, from the root of the repository.</summary>
    public const string Folder = "models/expense";

    /// <summary>The files that training reads.</summary>
    public static ImmutableArray<string> Inputs { get; } = ["grammar.txt", "calibration.tsv", "scored.tsv", "blind.tsv"];

    /// <summary>The files that training writes: training lines, model and card.</summary>
    public static ImmutableArray<string> Outputs { get; } = ["examples.tsv", "expense-kinds.zip", "CARD.md"];

    /// <summary>Reads the inputs.</summary>
    /// <param name="read">Gives the bytes of a file of <see cref="Folder"/>.</param>
    public static TrainingMaterial Read(Func<string, byte[]> read) => new(Text(read, 0), Text(read, 1), Text(read, 2), Text(read, 3));

    private static string Text(Func<string, byte[]> read, int input) => Encoding.UTF8.GetString(read(Inputs[input]));
}
