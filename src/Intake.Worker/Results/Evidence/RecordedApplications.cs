using System.Security.Cryptography;
using Intake.Extraction.Messages;

namespace Intake.Worker.Results.Evidence;

/// <summary>Goes through a result that was read before, application by application, so that memory holds the evidence of one at a time.</summary>
internal static class RecordedApplications
{
    /// <param name="take">Takes each application in turn.</param>
    /// <returns>What is wrong; null where nothing is. What was taken before that does not count.</returns>
    public static Message? Read(ResultFile file, Action<RecordedApplication> take)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            using var sha = SHA256.Create();
            using var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Read, leaveOpen: true);
            var json = new ResultObject(new JsonTokens(hashed));
            json.Read("", ["applications"], name =>
            {
                if (name != "applications")
                {
                    return false;
                }

                var number = 0;
                json.ReadArray(name, one => take(RecordedApplicationReader.Read(json, one, ++number)));
                return true;
            });
            json.End();
            return Convert.ToHexStringLower(sha.Hash!) == file.Sha256 ? null : Message.Of("simulate.changed_meanwhile", file.Path);
        }
        catch (ResultFault fault)
        {
            return Message.Of("budget.bad_result", file.Path).With(fault.Reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Message.Of("budget.cannot_open", file.Path, e.Message);
        }
    }
}
