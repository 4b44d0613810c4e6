using System.Collections.Immutable;
using System.Security.Cryptography;
using Intake.Extraction.Messages;
using Intake.Worker.Reports.Json;

namespace Intake.Worker.Results;

/// <summary>
/// Reads a result.json strictly, in one pass: names it does not know are passed over, those it needs must be there once and as promised. Memory
/// grows with the number of awards, not with the documents.
/// </summary>
internal static class ResultFileReader
{
    public const string FileName = "result.json";

    /// <param name="path">A result.json, or a folder that holds one.</param>
    public static ResultReading Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            return new ResultReading(null, file == path ? Message.Of("budget.path_missing", path) : Message.Of("budget.folder_without_result", path));
        }

        try
        {
            using var stream = File.OpenRead(file);
            return new ResultReading(Read(file, stream), null);
        }
        catch (ResultFault fault)
        {
            return new ResultReading(null, Message.Of("budget.bad_result", file).With(fault.Reason));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ResultReading(null, Message.Of("budget.cannot_open", file, e.Message));
        }
    }

    private static ResultFile Read(string path, Stream stream)
    {
        using var sha = SHA256.Create();
        using var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Read, leaveOpen: true);
        var json = new ResultObject(new JsonTokens(hashed));
        var (intake, policy) = ("", "");
        ImmutableArray<ResultApplication> applications = [];
        var skipped = 0;
        json.Read("", ["schema", "versions", "applications"], name =>
        {
            switch (name)
            {
                case "schema":
                    CheckSchema(json.Number(name));
                    return true;
                case "versions":
                    (intake, policy) = Versions(json, name);
                    return true;
                case "applications":
                    applications = Applications(json, name);
                    return true;
                case "skipped":
                    json.ReadArray(name, one => skipped += json.Count(one));
                    return true;
                default:
                    return false;
            }
        });

        // Reading on to the end also finishes the hash.
        json.End();
        return applications.IsEmpty
            ? throw new ResultFault(Message.Of("budget.no_applications"))
            : new ResultFile(path, Convert.ToHexStringLower(sha.Hash!), intake, policy, applications, skipped);
    }

    private static void CheckSchema(int schema)
    {
        if (schema != ResultJsonWriter.Schema)
        {
            throw new ResultFault(Message.Of("budget.schema", Reports.Figures.Count(schema), Reports.Figures.Count(ResultJsonWriter.Schema)));
        }
    }

    private static (string Intake, string Policy) Versions(ResultObject json, string where)
    {
        var (intake, policy) = ("", "");
        json.Read(where, ["intake", "policy"], name =>
        {
            switch (name)
            {
                case "intake":
                    intake = json.Text($"{where}.{name}");
                    return true;
                case "policy":
                    policy = json.Text($"{where}.{name}");
                    return true;
                default:
                    return false;
            }
        });
        return (intake, policy);
    }

    private static ImmutableArray<ResultApplication> Applications(ResultObject json, string where)
    {
        var applications = ImmutableArray.CreateBuilder<ResultApplication>();
        json.ReadArray(where, one => applications.Add(ResultApplicationReader.Read(json, one, applications.Count + 1)));
        return applications.ToImmutable();
    }
}
