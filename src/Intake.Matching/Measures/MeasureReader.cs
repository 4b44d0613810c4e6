using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>
/// Reads a policy: <c>notice.yaml</c> and one file a measure. Strict: what is not understood is refused with file, line and what was
/// expected, and then nothing of the policy is used. Never throws on what the files say.
/// </summary>
public static class MeasureReader
{
    public const string NoticeFile = "notice.yaml";

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
        foreach (var file in files.Where(f => !IsNotice(f)))
        {
            var log = new ProblemLog(file.File);
            if (MeasureFileReader.Read(file.Text, notice, log) is { } measure)
            {
                measures.Add(measure);
            }

            problems.AddRange(log.Problems);
        }

        problems.AddRange(AcrossFiles(noticeText.File, notice, measures, problems.Count == 0));
        return problems.Count > 0
            ? new CatalogReading(null, [.. problems])
            : new CatalogReading(new MeasureCatalog(notice, measures, Version(notice.Id, files)), []);
    }

    private static bool IsNotice(PolicyText text) => text.File == NoticeFile || text.File.EndsWith("/" + NoticeFile, StringComparison.Ordinal);

    private static IEnumerable<PolicyProblem> AcrossFiles(string noticeFile, PolicyNotice notice, List<Measure> measures, bool complete)
    {
        foreach (var twice in measures.GroupBy(m => m.Id).Where(g => g.Count() > 1))
        {
            foreach (var measure in twice.Skip(1))
            {
                yield return new PolicyProblem(measure.File, 1, 1, Message.Of("policy.duplicate_id", measure.Id, twice.First().File));
            }
        }

        foreach (var announced in notice.NotComputed)
        {
            if (measures.Find(m => m.Id == announced.Id) is { } computed)
            {
                yield return new PolicyProblem(noticeFile, announced.Line, 1, Message.Of("policy.duplicate_id", announced.Id, computed.File));
            }
        }

        // A related measure may stand in a file that itself is broken: then its own problem is enough.
        foreach (var measure in complete ? measures : [])
        {
            foreach (var id in measure.Related.Where(id => measures.All(m => m.Id != id) && notice.NotComputed.All(m => m.Id != id)))
            {
                yield return new PolicyProblem(measure.File, 1, 1, Message.Of("policy.unknown_measure", id, string.Join(", ", measures.Select(m => m.Id))));
            }
        }
    }

    /// <summary>Names the exact texts: the same policy read on another machine has the same version, line ends aside.</summary>
    private static string Version(string policy, List<PolicyText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            var text = file.Text.ReplaceLineEndings("\n");
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.File)}\n{text.Length}\n{text}")));
        }

        return $"{policy}@{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
