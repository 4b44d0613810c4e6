using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Storage;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Makes files that stand ready this worker's own: asks once more, says on the disk what it is about to take, then moves them in one step each.</summary>
internal sealed class Claiming(DropScan scan, DropFolderOptions options, TimeProvider time)
{
    /// <returns>What was claimed; empty where nothing stood ready after all or others were quicker.</returns>
    /// <exception cref="StorageException">Nothing can be claimed now (no space, read-only); what was not claimed stays ready to be seen again.</exception>
    public List<ClaimedFile> Claim(RawDirectory root, ClaimFolder claims)
    {
        var picked = new List<(SeenFile Seen, SafeFileHandle File, ClaimEntry Entry)>();
        using (var folders = new OpenFolders(root))
        {
            try
            {
                while (picked.Count < options.MostTogether && scan.TakeReady() is { } seen)
                {
                    if (TryPick(folders, seen) is { } file)
                    {
                        picked.Add((seen, file, new ClaimEntry(claims.NextNumber(), seen.Application, seen.NameInApplication, seen.IsForm, seen.HasFormName && !seen.IsForm)));
                    }
                }

                return picked.Count == 0 ? [] : Move(folders, claims, picked);
            }
            catch
            {
                foreach (var (seen, file, _) in picked)
                {
                    file.Dispose();
                    scan.Settle(seen, seen.Facts);
                }

                throw;
            }
        }
    }

    private List<ClaimedFile> Move(OpenFolders folders, ClaimFolder claims, List<(SeenFile Seen, SafeFileHandle File, ClaimEntry Entry)> picked)
    {
        var batch = new ClaimBatch(claims, claims.Announce(picked.ConvertAll(pick => pick.Entry).ToArray()), picked.Count);
        var claimed = new List<ClaimedFile>(picked.Count);
        foreach (var (seen, file, entry) in picked)
        {
            var number = Encoding.ASCII.GetBytes(entry.Number);
            var error = folders.TryGet(seen.Folder, out var folder) is var missing and not FolderErrors.None ? missing : folder!.TryRename(seen.Name, claims.Folder, number);
            if (error == FolderErrors.None)
            {
                scan.Take(seen);
                var isSame = RawDirectory.TryStat(file, out var opened) == FolderErrors.None
                    && claims.Folder.TryStat(number, out var moved) == FolderErrors.None && moved.IsSameFile(opened);
                if (!isSame)
                {
                    // Another file was put under the name a moment ago.
                    file.Dispose();
                }

                claimed.Add(new ClaimedFile(batch, entry, isSame ? file : null));
                continue;
            }

            file.Dispose();
            batch.Done();
            Leave(seen, error);
        }

        if (claimed.Count > 0)
        {
            Settle(claims);
        }

        return claimed;
    }

    private static void Settle(ClaimFolder claims)
    {
        try
        {
            claims.Sync();
        }
        catch (StorageException)
        {
            // What has been moved is in nobody's hand now: given up, it is found again as what a worker left behind.
            claims.Dispose();
            throw;
        }
    }

    /// <summary>Opens it, and asks once more whether it stands still and nobody writes it.</summary>
    private SafeFileHandle? TryPick(OpenFolders folders, SeenFile seen)
    {
        SafeFileHandle? file = null;
        var error = folders.TryGet(seen.Folder, out var folder) is var missing and not FolderErrors.None ? missing : folder!.TryOpenFile(seen.Name, out file);
        if (file is null)
        {
            Leave(seen, error);
            return null;
        }

        if (RawDirectory.TryStat(file, out var facts) != FolderErrors.None || !facts.StoodStill(seen.Facts))
        {
            scan.Settle(seen, facts);
        }
        else
        {
            switch (ReadLease.Ask(file))
            {
                case WriterPresence.None:
                case WriterPresence.Unknown when time.GetElapsedTime(seen.Since) >= options.SettleWithoutLease:
                    return file;
                case WriterPresence.Unknown:
                    seen.HasNoLease = true;
                    seen.IsReady = false;
                    break;
                default:
                    scan.Settle(seen, facts);
                    break;
            }
        }

        file.Dispose();
        return null;
    }

    private void Leave(SeenFile seen, int error)
    {
        switch (error)
        {
            case FolderErrors.NoEntry or FolderErrors.NoFolder or FolderErrors.IsLink:
                // Another worker took it, its sender removed it, or it is something else now: the next look tells.
                scan.Forget(seen);
                break;
            case FolderErrors.NoAccess or FolderErrors.NotPermitted:
                scan.Refuse(seen, "not_readable", Message.Of("drop.not_readable", seen.Shown));
                break;
            case FolderErrors.OtherFileSystem:
                scan.Refuse(seen, "other_file_system", Message.Of("drop.other_file_system", seen.Shown));
                break;
            default:
                scan.Settle(seen, seen.Facts);
                break;
        }
    }
}
