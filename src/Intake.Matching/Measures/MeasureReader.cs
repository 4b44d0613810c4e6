using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>
/// Reads a policy: <c>notice.yaml</c>, one file a measure, and the guides laid over them. Strict: what is not understood is refused with file, line and what was
/// expected, and then nothing of the policy is used. Never throws on what the files say.
/// </summary>
public static class MeasureReader
{
    public const string NoticeFile = "notice.yaml";

    /// <summary>How the names of guides begin: <c>guide-2026.yaml</c>.</summary>
    public const string GuidePrefix = "guide-";

    /// <summary>The catalog of the policy handed in, or every mistake in it.</summary>
    /// <param name="texts">In any order.</param>
    public static CatalogReading Read(IEnumerable<PolicyText> texts)
    {
        var files = texts.OrderBy(t => t.File, StringComparer.Ordinal).ToList();
        var noticeText = files.Find(IsNotice);
        if (noticeText is null)
        {
            return new CatalogReading(null, [new PolicyProblem(NoticeFile, 1, 1, Message.Of("policy.no_notice"))]);
        }

        var noticeLog = new ProblemLog(noticeText.File);
        if (NoticeReader.Read(noticeText.Text, noticeLog) is not { } notice)
        {
            return new CatalogReading(null, noticeLog.Problems);
        }

        var problems = new List<PolicyProblem>();
        var measures = new List<Measure>();
        foreach (var file in files.Where(f => !IsNotice(f) && !IsGuide(f)))
        {
            var log = new ProblemLog(file.File);
            if (MeasureFileReader.Read(file.Text, notice, log) is { } measure)
            {
                measures.Add(measure);
            }

            problems.AddRange(log.Problems);
        }

        problems.AddRange(AcrossFiles(measures, problems.Count == 0));
        if (measures.Count == 0 && problems.Count == 0)
        {
            problems.Add(new PolicyProblem(noticeText.File, 1, 1, Message.Of("policy.no_measures")));
        }

        var guides = problems.Count == 0 ? Guides(files, notice, measures, problems) : [];
        return problems.Count > 0
            ? new CatalogReading(null, [.. problems])
            : new CatalogReading(new MeasureCatalog(notice, measures, Version(notice.Id, files), guides), []);
    }

    private static List<GuideReading> Guides(List<PolicyText> files, PolicyNotice notice, List<Measure> measures, List<PolicyProblem> problems)
    {
        var guides = new List<GuideReading>();
        foreach (var file in files.Where(IsGuide))
        {
            var log = new ProblemLog(file.File);
            if (GuideReader.Read(file.Text, notice, measures, log) is { } guide)
            {
                if (guides.Find(g => g.Guide.ApplicationYear == guide.Guide.ApplicationYear) is { } other)
                {
                    problems.Add(new PolicyProblem(file.File, 1, 1, Message.Of("policy.two_guides", Awards.Amounts.Count(guide.Guide.ApplicationYear), other.Guide.File)));
                }

                guides.Add(guide);
            }

            problems.AddRange(log.Problems);
        }

        return guides;
    }

    private static bool IsGuide(PolicyText text) => Path.GetFileName(text.File).StartsWith(GuidePrefix, StringComparison.Ordinal);

    private static bool IsNotice(PolicyText text) => text.File == NoticeFile || text.File.EndsWith("/" + NoticeFile, StringComparison.Ordinal);

    private static IEnumerable<PolicyProblem> AcrossFiles(List<Measure> measures, bool complete)
    {
        foreach (var twice in measures.GroupBy(m => m.Id).Where(g => g.Count() > 1))
        {
            foreach (var measure in twice.Skip(1))
            {
                yield return new PolicyProblem(measure.File, 1, 1, Message.Of("policy.duplicate_id", measure.Id, twice.First().File));
            }
        }

        // A measure spoken of may stand in a file that itself is broken: then its own problem is enough.
        foreach (var measure in complete ? measures : [])
        {
            foreach (var id in measure.Related.Concat(measure.SameThing).Where(id => measures.All(m => m.Id != id)))
            {
                yield return new PolicyProblem(measure.File, 1, 1, Message.Of("policy.unknown_measure", id, string.Join(", ", measures.Select(m => m.Id))));
            }

            foreach (var id in measure.SameThing.Where(id => measures.Find(m => m.Id == id)?.SameThing.Contains(measure.Id) == false))
            {
                yield return new PolicyProblem(measure.File, 1, 1, Message.Of("policy.same_thing_one_sided", measure.Id, id));
            }
        }
    }

    /// <summary>Names the exact texts: the same policy read on another machine has the same version, line ends and folders aside.</summary>
    private static string Version(string policy, List<PolicyText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => Path.GetFileName(f.File), StringComparer.Ordinal))
        {
            var text = file.Text.ReplaceLineEndings("\n");
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.File)}\n{text.Length}\n{text}")));
        }

        return $"{policy}@{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
