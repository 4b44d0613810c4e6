using System.Security.Cryptography;
using System.Text;
using Intake.Worker.Storage;

namespace Intake.Worker.Arrival.Upload;

/// <summary>The secret that whoever uploads must show: 256 random bits in a file that only the worker's account can read.</summary>
internal sealed class UploadToken
{
    private const string Scheme = "Bearer ";
    private const int Digits = 64;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _digest;

    private UploadToken(string text) => _digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The file in a data folder.</summary>
    public static string FileIn(string data) => Path.Combine(data, "upload.token");

    /// <summary>Reads the token of a data folder, made at the first start.</summary>
    /// <exception cref="StorageException">It cannot be read or made, or the file holds something else.</exception>
    public static UploadToken Open(string data)
    {
        var path = FileIn(data);
        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }

            var text = File.ReadAllText(path).Trim();
            return text.Length >= Digits / 2
                ? new UploadToken(text)
                : throw new StorageException(StorageFault.Damaged, $"{path} holds no token: delete it to have a new one made at the next start");
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            throw SystemErrors.Exception(e, $"read or make {path}");
        }
    }

    /// <param name="authorization">The header of a request; null where it has none.</param>
    public bool Matches(string? authorization) =>
        authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(_digest, SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim())));

    private static void Make(string path)
    {
        // Two workers may start at once on one folder: whole or not at all, and the first stays.
        var made = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(made, options))
        {
            file.Write(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(Digits, lowercase: true) + "\n"));
            file.Flush(flushToDisk: true);
        }

        _ = FileSystem.Link(made, path) == LinkOutcome.NotPossible && MoveIfNone(made, path);
        File.Delete(made);
    }

    private static bool MoveIfNone(string made, string path)
    {
        if (!File.Exists(path))
        {
            File.Move(made, path);
        }

        return true;
    }
}
