using System.CommandLine;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Matching.Classification.Training;
using Intake.Worker.Reports;

namespace Intake.Worker.Commands;

/// <summary><c>intake train [--check]</c>: trains the classifier of expenses from models/, or says whether the kept one comes out again.</summary>
internal static class TrainCommand
{
    /// <summary>The root of the repository, set by the script <c>./intake</c>.</summary>
    private const string RootVariable = "INTAKE_ROOT";

    public static Command Create(Conversation talk)
    {
        var check = new Option<bool>("--check") { Description = talk.Text("cli.train_check") };
        var command = new Command("train", talk.Text("cli.train")) { check };
        command.SetAction(parsed => Run(parsed.GetValue(check), talk));
        return command;
    }

    private static int Run(bool check, Conversation talk)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable(RootVariable) ?? ".", TrainingMaterial.Folder);
        if (!Directory.Exists(folder))
        {
            return talk.Wrong(Message.Of("cli.train_no_folder", folder));
        }

        try
        {
            var material = TrainingMaterial.Read(file => File.ReadAllBytes(Path.Combine(folder, file)));
            return check ? Check(folder, material, talk) : Train(folder, material, talk);
        }
        catch (InvalidDataException e)
        {
            return talk.Wrong(Message.Of("cli.train_material", folder, e.Message));
        }
        catch (FileNotFoundException e)
        {
            return talk.Wrong(Message.Of("cli.path_missing", e.FileName ?? folder));
        }
    }

    private static int Check(string folder, TrainingMaterial material, Conversation talk)
    {
        var kept = Outputs(folder);
        var check = ExpenseTraining.Check(material, File.ReadAllText(kept.Examples), File.ReadAllBytes(kept.Model), File.ReadAllText(kept.Card));
        foreach (var message in check.Messages)
        {
            talk.Output.WriteLine(talk.Messages.Text(message));
        }

        talk.Output.Flush();
        return check.IsReproduced ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Train(string folder, TrainingMaterial material, Conversation talk)
    {
        var kept = Outputs(folder);
        var card = ModelCard.With(File.ReadAllText(kept.Card), "");
        var outcome = ExpenseTraining.Train(material);
        Replace(kept.Examples, Encoding.UTF8.GetBytes(outcome.Examples));
        Replace(kept.Model, outcome.Model);
        Replace(kept.Card, Encoding.UTF8.GetBytes(ModelCard.With(card, outcome.Figures)));
        talk.Output.WriteLine(talk.Text("cli.train_written", outcome.Version, folder));
        talk.Output.WriteLine(talk.Text("cli.train_scores", Figures.Count(outcome.Scores.Lines), Figures.Count(outcome.Scores.Sure), Figures.Count(outcome.Scores.Wrong.Length)));
        talk.Output.Flush();
        return ExitCode.Done;
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }

    private static (string Examples, string Model, string Card) Outputs(string folder) => (
        Path.Combine(folder, TrainingMaterial.Outputs[0]),
        Path.Combine(folder, TrainingMaterial.Outputs[1]),
        Path.Combine(folder, TrainingMaterial.Outputs[2]));
}
