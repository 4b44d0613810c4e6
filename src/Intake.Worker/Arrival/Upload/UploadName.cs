using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Storage.Vault;
using Microsoft.AspNetCore.Http;

namespace Intake.Worker.Arrival.Upload;

/// <summary>What an address names: a file of an application by its hash. Asked for twice it is one arrival.</summary>
internal static class UploadName
{
    private const int LongestApplication = 300, LongestName = 4000;

    /// <returns>The file to arrive, or what is wrong with the address.</returns>
    public static (ArrivingFile? File, ContentHash Hash, UploadProblem? Problem) Of(HttpRequest request)
    {
        if (!ContentHash.TryParse(request.RouteValues["sha256"] as string, out var hash))
        {
            return (null, default, UploadProblem.HashWrong);
        }

        var application = request.RouteValues["application"] as string ?? "";
        var name = request.Query["name"].ToString();
        return IsName(application, LongestApplication) && IsName(name, LongestName)
            ? (Arriving(application, name, hash), hash, null)
            : (null, hash, UploadProblem.NameWrong);
    }

    private static ArrivingFile Arriving(string application, string name, ContentHash hash)
    {
        // Neither name can hold the byte that parts them.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{application}\0{name}\0{hash.Hex}"));
        return new ArrivingFile("upload:" + Convert.ToHexStringLower(digest), application, name, ArrivalSource.Upload, name == ArrivedApplication.FormName)
        {
            Declared = hash,
            Refused = name.EndsWith("/" + ArrivedApplication.FormName, StringComparison.Ordinal) ? new Refusal("form_misplaced", Message.Of("drop.form_misplaced", name)) : null,
        };
    }

    /// <summary>Line breaks and tabs do stand in names of files; other control characters and half characters do not belong in any.</summary>
    private static bool IsName(string name, int longest) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= longest && !name.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF')
        && IsWellFormed(name);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && ++i < text.Length && char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
