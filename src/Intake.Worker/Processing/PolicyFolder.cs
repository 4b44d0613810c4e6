using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Worker.Processing;

/// <summary>
/// Reads the policy. A folder with a notice.yaml and measures is a whole policy; any other is laid over the policy that ships: a file of the
/// same name takes its place, any other (a guide, a further measure) joins it.
/// </summary>
internal static class PolicyFolder
{
    private const string Pattern = "*.yaml";

    /// <summary>No policy file comes near it; what is larger is something else.</summary>
    private const long MostBytes = 4 << 20;

    /// <param name="folder">Null for the policy that ships.</param>
    /// <returns>The catalogue, or every mistake with its file and line.</returns>
    public static (MeasureCatalog? Catalog, ImmutableArray<FormProblem> Problems) Read(string? folder)
    {
        var texts = BuiltInPolicy.Texts();
        if (folder is not null)
        {
            var (own, problem) = Texts(folder);
            if (problem is not null)
            {
                return (null, [problem]);
            }

            texts = IsWhole(own) ? own : [.. texts.Where(t => own.All(o => Path.GetFileName(o.File) != t.File)), .. own];
        }

        var reading = MeasureReader.Read(texts);
        return (reading.Catalog, [.. reading.Problems.Select(problem => new FormProblem(problem.File, problem.Line, problem.Expected))]);
    }

    /// <summary>A notice with measures of its own; a notice alone changes what holds for every measure of the policy that ships.</summary>
    private static bool IsWhole(ImmutableArray<PolicyText> texts)
    {
        var names = texts.Select(t => Path.GetFileName(t.File)).ToList();
        return names.Contains(MeasureReader.NoticeFile)
            && names.Exists(name => name != MeasureReader.NoticeFile && !name.StartsWith(MeasureReader.GuidePrefix, StringComparison.Ordinal));
    }

    private static (ImmutableArray<PolicyText> Texts, FormProblem? Problem) Texts(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return ([], new FormProblem(folder, 1, Message.Of("cli.policy_no_folder")));
        }

        var files = Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            return ([], new FormProblem(folder, 1, Message.Of("cli.policy_no_files")));
        }

        var texts = ImmutableArray.CreateBuilder<PolicyText>();
        foreach (var file in files)
        {
            try
            {
                if (new FileInfo(file).Length > MostBytes)
                {
                    return ([], new FormProblem(file, 1, Message.Of("policy.too_large")));
                }

                texts.Add(new PolicyText(file, File.ReadAllText(file)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return ([], new FormProblem(file, 1, Message.Of("cli.policy_not_readable", e.Message)));
            }
        }

        return (texts.DrainToImmutable(), null);
    }
}
