using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Worker.Results;

/// <summary>All results of a call.</summary>
/// <param name="Files">In the order given, each content once.</param>
/// <param name="Copies">Those left out because their bytes were there already.</param>
/// <param name="Problems">One a file that cannot be read; then nothing may be summed up.</param>
internal sealed record ResultSet(ImmutableArray<ResultFile> Files, ImmutableArray<ResultCopy> Copies, ImmutableArray<Message> Problems)
{
    /// <param name="paths">Results and folders that hold one.</param>
    public static ResultSet Read(IEnumerable<string> paths)
    {
        var files = ImmutableArray.CreateBuilder<ResultFile>();
        var copies = ImmutableArray.CreateBuilder<ResultCopy>();
        var problems = ImmutableArray.CreateBuilder<Message>();
        var byContent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var reading = ResultFileReader.Read(path);
            if (reading.File is not { } file)
            {
                problems.Add(reading.Problem!);
            }
            else if (byContent.TryAdd(file.Sha256, file.Path))
            {
                files.Add(file);
            }
            else
            {
                copies.Add(new ResultCopy(file.Path, byContent[file.Sha256]));
            }
        }

        return new ResultSet(files.ToImmutable(), copies.ToImmutable(), problems.ToImmutable());
    }
}
