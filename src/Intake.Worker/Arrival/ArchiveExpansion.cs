using System.Globalization;
using System.IO.Compression;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Worker.Arrival.Mail;

namespace Intake.Worker.Arrival;

/// <summary>
/// Takes the files out of containers (zip archives, mails) and out of the containers within them, within limits. Names of entries are
/// shown and never used as paths. A limit on one entry refuses that entry; a limit on the whole refuses the whole container, so that nobody
/// takes a part for everything.
/// </summary>
internal sealed class ArchiveExpansion(TemporaryFolder folder, ReadingLimits limits)
{
    /// <param name="name">The container as given.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="onSkipped">Told of entries left aside.</param>
    public IReadOnlyList<ArrivedFile> Expand(string name, string path, Action<SkippedFile> onSkipped)
    {
        var files = new List<ArrivedFile>();
        try
        {
            new Expansion(folder, limits, new ExpansionBudget(limits), files, onSkipped).Expand(name, path, FileExamination.Look(path, limits).Container, 1);
        }
        catch (ArchiveLimitException e)
        {
            return [new ArrivedFile(name, path, new Refusal(e.Code, e.Reason))];
        }

        return files;
    }

    /// <summary>The expansion of one container that came in.</summary>
    private sealed class Expansion(TemporaryFolder folder, ReadingLimits limits, ExpansionBudget budget, List<ArrivedFile> files, Action<SkippedFile> onSkipped)
    {
        public void Expand(string name, string path, ContainerKind kind, int depth)
        {
            if (depth > limits.MaxDepth)
            {
                files.Add(new ArrivedFile(name, path, new Refusal("archive_too_deep", Message.Of("arrival.archive_too_deep", limits.MaxDepth.ToString(CultureInfo.InvariantCulture)))));
                return;
            }

            var before = files.Count;
            if (kind == ContainerKind.Mail)
            {
                new MailExpansion(folder, budget, onSkipped).Expand(name, path, (file, refused) => Take(file, refused, depth));
                AddUnlessMore(before, new ArrivedFile(name, path, new Refusal("mail_without_papers", Message.Of("mail.without_papers"))));
            }
            else
            {
                ExpandZip(name, path, depth);
                AddUnlessMore(before, new ArrivedFile(name, path, new Refusal("archive_empty", Message.Of("arrival.archive_empty"))));
            }
        }

        /// <summary>A container out of which nothing came is itself what is told of, also within another one.</summary>
        private void AddUnlessMore(int before, ArrivedFile container)
        {
            if (files.Count == before)
            {
                files.Add(container);
            }
        }

        private void Take(ArrivedFile file, Refusal? refused, int depth)
        {
            if (refused is not null || file.Path is not { } path)
            {
                files.Add(file with { Refused = refused });
                return;
            }

            var look = FileExamination.Look(path, limits);
            if (look.IsArchive)
            {
                Expand(file.Name, path, look.Container, depth + 1);
            }
            else
            {
                files.Add(file with { Refused = look.Refused });
            }
        }

        private void ExpandZip(string name, string path, int depth)
        {
            try
            {
                using var stream = File.OpenRead(path);
                var count = ZipDirectory.CountEntries(stream) ?? throw new InvalidDataException("no end of central directory");
                budget.Count(count, most => Message.Of("arrival.archive_too_many", most), "archive_too_many");
                stream.Position = 0;
                using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, EntryName.Raw);
                foreach (var entry in archive.Entries)
                {
                    TakeEntry(entry, name, depth);
                }
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
            {
                files.Add(new ArrivedFile(name, path, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", e.Message))));
            }
        }

        private void TakeEntry(ZipArchiveEntry entry, string archive, int depth)
        {
            var decoded = EntryName.Decode(entry.FullName);
            var name = budget.Unique($"{archive}!/{decoded}");
            if (name.EndsWith('/'))
            {
                return;
            }

            if (EntryName.IsHidden(decoded))
            {
                onSkipped(new SkippedFile(name, Message.Of("arrival.skipped_hidden")));
            }
            else if (IsLink(entry))
            {
                onSkipped(new SkippedFile(name, Message.Of("arrival.skipped_link")));
            }
            else if (entry.IsEncrypted)
            {
                files.Add(new ArrivedFile(name, null, new Refusal("archive_encrypted", Message.Of("arrival.archive_encrypted"))));
            }
            else
            {
                var target = folder.NewPath();
                var refused = Unpack(entry, target);
                Take(new ArrivedFile(name, refused is null ? target : null), refused, depth);
            }
        }

        private Refusal? Unpack(ZipArchiveEntry entry, string target)
        {
            try
            {
                using var source = entry.Open();
                return budget.Unpack(target, entry.CompressedLength, source.CopyTo);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
            {
                File.Delete(target);
                return new Refusal("archive_entry_damaged", Message.Of("arrival.archive_entry_damaged", e.Message));
            }
        }

        /// <summary>Archives made on Unix keep the file mode in the upper half of the external attributes.</summary>
        private static bool IsLink(ZipArchiveEntry entry)
        {
            const int TypeMask = 0xF000, Link = 0xA000;
            return ((entry.ExternalAttributes >> 16) & TypeMask) == Link;
        }
    }
}
