using System.Text;
using Intake.Worker.Storage;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Finds what workers that are no more had claimed, and takes it over under the names it was claimed by.</summary>
internal sealed class Leftovers : IDisposable
{
    private readonly List<ClaimFolder> _taken = [];

    /// <param name="own">The folder of this worker.</param>
    /// <returns>The files of workers that are no more, each once.</returns>
    /// <exception cref="StorageException">What was claimed cannot be read now.</exception>
    public List<ClaimedFile> TakeOver(RawDirectory root, ClaimFolder own)
    {
        var found = new List<ClaimedFile>();
        foreach (var token in Tokens(root))
        {
            if (token == own.Token || _taken.Exists(taken => taken.Token == token) || ClaimFolder.TryTakeOver(root, token) is not { } claims)
            {
                continue;
            }

            try
            {
                found.AddRange(Read(claims));
                _taken.Add(claims);
            }
            catch
            {
                claims.Dispose();
                throw;
            }
        }

        return found;
    }

    /// <summary>Removes the folders in which nothing is left.</summary>
    public void Tidy()
    {
        foreach (var claims in _taken.Where(claims => claims.RemoveIfEmpty()).ToList())
        {
            claims.Dispose();
            _taken.Remove(claims);
        }
    }

    /// <summary>Lets go of all of them.</summary>
    public void Dispose()
    {
        _taken.ForEach(claims => claims.Dispose());
        _taken.Clear();
    }

    private static List<ClaimedFile> Read(ClaimFolder claims)
    {
        var files = new List<ClaimedFile>();
        foreach (var together in claims.ReadAll().GroupBy(found => found.Announcement))
        {
            var batch = new ClaimBatch(claims, together.Key, together.Count());
            files.AddRange(together.Select(found => new ClaimedFile(batch, found.Entry, null)));
        }

        return files;
    }

    private static List<string> Tokens(RawDirectory root)
    {
        var tokens = new List<string>();
        if (ClaimFolder.TryOpenHome(root, out var home) == FolderErrors.None)
        {
            using (home)
            {
                _ = home!.TryList((name, _) => tokens.Add(Encoding.Latin1.GetString(name)));
            }
        }

        return tokens;
    }
}
