using System.IO.Compression;
using System.Text;
using Intake.Extraction.Reading;
using Intake.Worker.Arrival;

namespace Intake.Worker.Tests.Arrival.Mail;

public sealed class MailArrivalTests : IDisposable
{
    private const string Pdf = "JVBERi0xLjcKJWE=";

    private readonly TemporaryDirectory _folder = new();
    private readonly TemporaryFolder _unpacked = new();

    public void Dispose()
    {
        _unpacked.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_mail_becomes_its_attachments_and_its_text_is_noted()
    {
        var mail = Mail(Body("付款凭证见附件"), Part("application/pdf; name=\"a.pdf\"", Pdf), Part("application/octet-stream", Pdf, "attachment; filename=\"b.bin\""));

        var arrivals = Collect(mail);

        Assert.Equal([$"{mail}!/a.pdf", $"{mail}!/b.bin"], arrivals.Files.Select(file => file.Name));
        Assert.Equal("%PDF-1.7\n%a", File.ReadAllText(arrivals.Files[0].Path!));
        Assert.Equal(("mail.body_not_read", $"{mail}!/正文"), (Assert.Single(arrivals.Skipped).Reason.Key, arrivals.Skipped[0].Name));
    }

    [Theory]
    [InlineData("attachment; filename*=UTF-8''%E5%9B%9E%E5%8D%95.pdf")]
    [InlineData("attachment; filename*0*=UTF-8''%E5%9B%9E; filename*1*=%E5%8D%95.pdf")]
    [InlineData("attachment; filename=\"=?gb2312?B?u9i1pS5wZGY=?=\"")]
    [InlineData("attachment; filename=\"=?UTF-8?Q?=E5=9B=9E=E5=8D=95.pdf?=\"")]
    [InlineData("attachment; filename=\"\u00BB\u00D8\u00B5\u00A5.pdf\"")]
    [InlineData("attachment; filename=\"\u00E5\u009B\u009E\u00E5\u008D\u0095.pdf\"")]
    public void Names_are_read_in_every_encoding_mail_programs_use(string disposition) =>
        Assert.Equal("回单.pdf", Assert.Single(Collect(Mail(Part("application/pdf", Pdf, disposition))).Files).BaseName);

    [Fact]
    public void Names_are_shown_and_never_used_and_one_given_twice_is_two_files()
    {
        var mail = Mail(Part("application/pdf", Pdf, "attachment; filename=\"../../a.pdf\""), Part("application/pdf", Pdf, "attachment; filename=\"../../a.pdf\""), Part("application/pdf", Pdf));

        Assert.Equal([$"{mail}!/.._.._a.pdf", $"{mail}!/.._.._a.pdf#2", $"{mail}!/附件3.pdf"], Collect(mail).Files.Select(file => file.Name));
    }

    [Fact]
    public void Nested_parts_and_odd_encodings_are_taken_too()
    {
        var inner = "Content-Type: multipart/related; boundary=\"in\"\r\n\r\n--in\r\nContent-Type: text/plain; name=\"q.txt\"\r\nContent-Disposition: attachment; filename=\"q.txt\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E5=9B=9E=\r\n=E5=8D=95\r\n--in--\r\n";

        var file = Assert.Single(Collect(Mail(Body(""), inner)).Files);

        Assert.Equal("回单", File.ReadAllText(file.Path!).Trim());
    }

    [Fact]
    public void A_mail_within_a_mail_and_an_archive_within_it_give_their_files()
    {
        var zip = Convert.ToBase64String(Zip(("c.pdf", "%PDF-c"u8.ToArray())));
        var forwarded = $"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\nFrom: b@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"two\"\r\n\r\n--two\r\n{Part("application/zip; name=\"c.zip\"", zip)}--two--\r\n";
        var mail = Mail(forwarded);

        Assert.Equal([$"{mail}!/inner.eml!/c.zip!/c.pdf"], Collect(mail).Files.Select(file => file.Name));
    }

    [Fact]
    public void A_mail_within_an_archive_gives_its_files()
    {
        var mail = Mail(Part("application/pdf; name=\"a.pdf\"", Pdf));
        var zip = _folder.File("all.zip", Zip(("m.eml", File.ReadAllBytes(mail))));

        Assert.Equal([$"{zip}!/m.eml!/a.pdf"], Collect(zip).Files.Select(file => file.Name));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "archive_too_deep")]
    public void Mails_and_archives_count_as_one_depth(int wrappings, string? code)
    {
        var bytes = File.ReadAllBytes(Mail(Part("application/pdf; name=\"a.pdf\"", Pdf)));
        for (var i = 0; i < wrappings; i++)
        {
            bytes = Zip(("m.eml", bytes));
        }

        Assert.Equal(code, Assert.Single(Collect(_folder.File("deep.zip", bytes)).Files).Refused?.Code);
    }

    [Theory]
    [InlineData(24 * 1024, 0)]
    [InlineData((24 * 1024) + 1, 1)]
    public void A_small_picture_that_the_text_shows_is_noted_a_larger_one_is_a_paper(int size, int files)
    {
        var html = "Content-Type: text/html\r\n\r\n<p>您好<img src=\"cid:logo@x\"></p>\r\n";
        var picture = $"Content-Type: image/png; name=\"logo.png\"\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(new byte[size])}\r\n";
        var arrivals = Collect(Mail(html, picture, Part("application/pdf; name=\"a.pdf\"", Pdf)));

        Assert.Equal(files + 1, arrivals.Files.Length);
        Assert.Equal(1 - files, arrivals.Skipped.Count(skipped => skipped.Reason.Key == "mail.inline_picture"));
    }

    [Fact]
    public void A_picture_that_the_text_does_not_show_is_a_paper_however_small() =>
        Assert.Single(Collect(Mail(Body("见图"), $"Content-Type: image/png; name=\"x.png\"\r\nContent-ID: <x@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n{Pdf}\r\n")).Files);

    [Fact]
    public void A_mail_without_attachments_is_named() =>
        Assert.Equal("mail_without_papers", Assert.Single(Collect(Mail(Body("已付款100元"))).Files).Refused!.Code);

    [Fact]
    public void An_empty_attachment_is_named() =>
        Assert.Equal("empty_file", Assert.Single(Collect(Mail(Part("application/pdf; name=\"a.pdf\"", ""))).Files).Refused!.Code);

    [Fact]
    public void A_bundle_of_Outlook_that_cannot_be_opened_is_kept_and_named()
    {
        var file = Assert.Single(Collect(Mail(Part("application/ms-tnef; name=\"winmail.dat\"", Pdf))).Files);

        Assert.Equal("mail_tnef_unreadable", file.Refused!.Code);
        Assert.True(File.Exists(file.Path));
    }

    [Fact]
    public void A_file_that_lies_elsewhere_is_named_and_not_fetched() =>
        Assert.Equal("mail_external_body", Assert.Single(Collect(Mail("Content-Type: message/external-body; access-type=URL; URL=\"https://example.invalid/a.pdf\"\r\n\r\nContent-Type: application/pdf\r\n\r\n")).Files).Refused!.Code);

    [Fact]
    public void An_electronic_signature_is_noted() =>
        Assert.Contains(Collect(Mail(Part("application/pdf; name=\"a.pdf\"", Pdf), Part("application/pkcs7-signature; name=\"smime.p7s\"", Pdf))).Skipped, skipped => skipped.Reason.Key == "mail.signature");

    [Fact]
    public void A_limit_refuses_the_whole_mail()
    {
        var mail = Mail(Part("application/pdf", Pdf), Part("application/pdf", Pdf), Part("application/pdf", Pdf));

        Assert.Equal("mail_too_many", Assert.Single(Collect(mail, ReadingLimits.Default with { MaxEntries = 2 }).Files).Refused!.Code);
        Assert.Equal("archive_too_large", Assert.Single(Collect(mail, ReadingLimits.Default with { MaxUnpackedBytes = 25 }).Files).Refused!.Code);
        Assert.Equal(3, Collect(mail, ReadingLimits.Default with { MaxEntries = 3 }).Files.Length);
    }

    [Fact]
    public void Every_mail_of_an_mbox_gives_its_files()
    {
        var mail = File.ReadAllText(Mail(Part("application/pdf; name=\"a.pdf\"", Pdf)));
        var box = _folder.File("all.mbox", Encoding.Latin1.GetBytes($"From a@example.com Mon Jan  1 00:00:00 2025\r\n{mail}\r\nFrom b@example.com Mon Jan  1 00:00:00 2025\r\n{mail}"));

        Assert.Equal([$"{box}!/a.pdf", $"{box}!/a.pdf#2"], Collect(box).Files.Select(file => file.Name));
    }

    [Fact]
    public void Parts_within_parts_without_end_do_not_end_the_program()
    {
        var deep = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            deep.Append($"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n");
        }

        Assert.NotEmpty(Collect(Mail(deep.ToString())).Files);
    }

    [Theory]
    [InlineData("[Content_Types].xml", "word/document.xml", true)]
    [InlineData("word/document.xml", "word/发票.pdf", false)]
    [InlineData("[Content_Types].xml", "package.nuspec", false)]
    public void A_zip_is_an_office_document_by_its_parts_not_by_its_folders(string one, string other, bool isDocument)
    {
        var zip = _folder.File("x.zip", Zip((one, "<Types/>"u8.ToArray()), (other, "%PDF-"u8.ToArray())));

        Assert.Equal(isDocument ? [zip] : [$"{zip}!/{one}", $"{zip}!/{other}"], Collect(zip).Files.Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    private Arrivals Collect(string path, ReadingLimits? limits = null) => Arrivals.Collect([path], _unpacked, limits ?? ReadingLimits.Default);

    private string Mail(params string[] parts)
    {
        var text = "From: a@example.com\r\nSubject: =?UTF-8?B?5p2Q5paZ?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"one\"\r\n\r\n" + string.Concat(parts.Select(part => $"--one\r\n{part}")) + "--one--\r\n";
        return _folder.File("m.eml", Encoding.Latin1.GetBytes(text));
    }

    private static string Body(string text) => $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\r\n";

    private static string Part(string type, string base64, string? disposition = null) =>
        $"Content-Type: {type}\r\n{(disposition is null ? "" : $"Content-Disposition: {disposition}\r\n")}Content-Transfer-Encoding: base64\r\n\r\n{base64}\r\n";

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
