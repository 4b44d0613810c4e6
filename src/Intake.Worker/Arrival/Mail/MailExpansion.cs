using Intake.Extraction.Messages;
using MimeKit;
using MimeKit.Tnef;

namespace Intake.Worker.Arrival.Mail;

/// <summary>
/// Takes the attachments out of a mail (.eml, mbox). The mail's own text is no paper and no reader reads it: it is noted, and the mail
/// itself is kept. Small pictures that the text shows, electronic signatures and receipts of mail systems are noted as well; nothing else is
/// left aside. Addresses in a mail are never followed.
/// </summary>
internal sealed class MailExpansion(TemporaryFolder folder, ExpansionBudget budget, Action<SkippedFile> onSkipped)
{
    /// <summary>Multiparts within multiparts; a real mail has four or five.</summary>
    private const int MaxNesting = 40;

    /// <param name="name">The mail as given.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="take">Told of every file taken out; where one could not be, with the reason.</param>
    /// <exception cref="ArchiveLimitException">The mail has more parts than allowed, or is larger when decoded.</exception>
    public void Expand(string name, string path, Action<ArrivedFile, Refusal?> take)
    {
        try
        {
            using var stream = File.OpenRead(path);
            foreach (var message in MailReading.Messages(stream, MaxNesting))
            {
                ExpandMessage(name, message, take);
            }
        }
        catch (Exception e) when (MailReading.IsDamage(e))
        {
            take(new ArrivedFile(name, path), new Refusal("mail_damaged", Message.Of("mail.damaged", e.Message)));
        }
    }

    private void ExpandMessage(string mail, MimeMessage message, Action<ArrivedFile, Refusal?> take)
    {
        var parts = MailParts.Of(message.Body).ToList();
        budget.Count((ulong)parts.Count, most => Message.Of("mail.too_many", most), "mail_too_many");
        var shown = ShownPictures.Of(parts);
        var hasText = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var name = budget.Unique($"{mail}!/{PartName.Of(part, i + 1)}");
            switch (MailParts.RoleOf(part, shown))
            {
                case PartRole.Text:
                    hasText |= MailReading.HasText(part);
                    break;
                case PartRole.ShownPicture:
                    onSkipped(new SkippedFile(name, Message.Of("mail.inline_picture")));
                    break;
                case PartRole.Signature:
                    onSkipped(new SkippedFile(name, Message.Of("mail.signature")));
                    break;
                case PartRole.Notice:
                    onSkipped(new SkippedFile(name, Message.Of("mail.notice")));
                    break;
                case PartRole.Elsewhere:
                    take(new ArrivedFile(name, null), new Refusal("mail_external_body", Message.Of("mail.external_body")));
                    break;
                case PartRole.OutlookBundle:
                    ExpandBundle(name, (TnefPart)part, take);
                    break;
                default:
                    TakePart(name, part, take);
                    break;
            }
        }

        if (hasText)
        {
            onSkipped(new SkippedFile(budget.Unique($"{mail}!/{PartName.Text}"), Message.Of("mail.body_not_read")));
        }
    }

    private void ExpandBundle(string name, TnefPart bundle, Action<ArrivedFile, Refusal?> take)
    {
        List<MimeEntity> inside;
        try
        {
            inside = [.. bundle.ExtractAttachments().Where(part => part is not TextPart || part.IsAttachment || PartName.Given(part) is not null)];
        }
        catch (Exception e) when (MailReading.IsDamage(e))
        {
            inside = [];
        }

        if (inside.Count == 0)
        {
            var target = folder.NewPath();
            var refused = Write(bundle, target);
            take(new ArrivedFile(name, refused is null ? target : null), refused ?? new Refusal("mail_tnef_unreadable", Message.Of("mail.tnef_unreadable")));
            return;
        }

        budget.Count((ulong)inside.Count, most => Message.Of("mail.too_many", most), "mail_too_many");
        for (var i = 0; i < inside.Count; i++)
        {
            TakePart(budget.Unique($"{name}!/{PartName.Of(inside[i], i + 1)}"), inside[i], take);
        }
    }

    private void TakePart(string name, MimeEntity part, Action<ArrivedFile, Refusal?> take)
    {
        var target = folder.NewPath();
        var refused = Write(part, target);
        take(new ArrivedFile(name, refused is null ? target : null), refused);
    }

    private Refusal? Write(MimeEntity part, string target)
    {
        try
        {
            return budget.Unpack(target, null, stream => MailReading.Write(part, stream));
        }
        catch (Exception e) when (MailReading.IsDamage(e))
        {
            File.Delete(target);
            return new Refusal("mail_part_damaged", Message.Of("mail.part_damaged", e.Message));
        }
    }
}
