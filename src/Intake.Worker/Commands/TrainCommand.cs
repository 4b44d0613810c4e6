using System.CommandLine;
using System.Text;
using Intake.Extraction.Classification.Training;
using Intake.Extraction.Learning;
using Intake.Extraction.Messages;
using Intake.Matching.Classification.Training;
using Intake.Worker.Reports;

namespace Intake.Worker.Commands;

/// <summary><c>intake train [--check]</c>: trains both classifiers, of expenses and of documents, from models/, or says whether the kept ones come out again.</summary>
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
        var root = Environment.GetEnvironmentVariable(RootVariable) ?? ".";
        var expenses = Path.Combine(root, TrainingMaterial.Folder);
        var documents = Path.Combine(root, DocumentMaterial.Folder);
        return RunIn(expenses, talk, () => Expenses(expenses, check, talk)) is var first && first == ExitCode.WrongCall
            ? first
            : Math.Max(first, RunIn(documents, talk, () => Documents(documents, check, talk)));
    }

    private static int RunIn(string folder, Conversation talk, Func<int> train)
    {
        if (!Directory.Exists(folder))
        {
            return talk.Wrong(Message.Of("cli.train_no_folder", folder));
        }

        try
        {
            return train();
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

    private static int Expenses(string folder, bool check, Conversation talk)
    {
        var material = TrainingMaterial.Read(file => File.ReadAllBytes(Path.Combine(folder, file)));
        var (examples, model, card) = (Path.Combine(folder, TrainingMaterial.Outputs[0]), Path.Combine(folder, TrainingMaterial.Outputs[1]), Path.Combine(folder, TrainingMaterial.Outputs[2]));
        if (check)
        {
            var found = ExpenseTraining.Check(material, File.ReadAllText(examples), File.ReadAllBytes(model), File.ReadAllText(card));
            return Say(found.IsReproduced, found.Messages, talk);
        }

        var text = ModelCardText.With(File.ReadAllText(card), "");
        var outcome = ExpenseTraining.Train(material);
        Replace(examples, Encoding.UTF8.GetBytes(outcome.Examples));
        Replace(model, outcome.Model);
        Replace(card, Encoding.UTF8.GetBytes(ModelCardText.With(text, outcome.Figures)));
        return Written(outcome.Version, folder, outcome.Scores.Lines, outcome.Scores.Sure, outcome.Scores.Wrong.Length, talk);
    }

    private static int Documents(string folder, bool check, Conversation talk)
    {
        var material = DocumentMaterial.Read(file => File.ReadAllBytes(Path.Combine(folder, file)));
        var (model, card) = (Path.Combine(folder, DocumentMaterial.Outputs[0]), Path.Combine(folder, DocumentMaterial.Outputs[1]));
        if (check)
        {
            var (isReproduced, messages) = DocumentTraining.Check(material, File.ReadAllBytes(model), File.ReadAllText(card));
            return Say(isReproduced, messages, talk);
        }

        var text = ModelCardText.With(File.ReadAllText(card), "");
        var outcome = DocumentTraining.Train(material);
        Replace(model, outcome.Model);
        Replace(card, Encoding.UTF8.GetBytes(ModelCardText.With(text, outcome.Figures)));
        return Written(outcome.Version, folder, outcome.Blind.Papers, outcome.Blind.Sure, outcome.Blind.Wrong.Length, talk);
    }

    private static int Say(bool isReproduced, IEnumerable<Message> messages, Conversation talk)
    {
        foreach (var message in messages)
        {
            talk.Output.WriteLine(talk.Messages.Text(message));
        }

        talk.Output.Flush();
        return isReproduced ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Written(string version, string folder, int lines, int sure, int wrong, Conversation talk)
    {
        talk.Output.WriteLine(talk.Text("cli.train_written", version, folder));
        talk.Output.WriteLine(talk.Text("cli.train_scores", Figures.Count(lines), Figures.Count(sure), Figures.Count(wrong)));
        talk.Output.Flush();
        return ExitCode.Done;
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
