namespace Intake.Worker.Arrival.Mail;

/// <summary>What a part of a mail is to us.</summary>
internal enum PartRole
{
    /// <summary>A file that was sent.</summary>
    File,

    /// <summary>The text of the mail itself.</summary>
    Text,

    /// <summary>A small picture that the text shows, most likely of a signature.</summary>
    ShownPicture,

    /// <summary>The electronic signature over the mail.</summary>
    Signature,

    /// <summary>What mail systems tell one another: receipts, invitations.</summary>
    Notice,

    /// <summary>Only an address under which the file is said to be.</summary>
    Elsewhere,

    /// <summary>Attachments in Outlook's own bundle (winmail.dat).</summary>
    OutlookBundle,
}
