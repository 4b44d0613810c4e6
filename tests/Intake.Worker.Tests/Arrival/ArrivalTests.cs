using System.IO.Compression;
using System.Text;
using Intake.Extraction.Reading;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Arrival;

public sealed class ArrivalTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly TemporaryFolder _unpacked = new();

    public void Dispose()
    {
        _unpacked.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Files_come_in_the_order_of_their_names_however_they_are_given()
    {
        var (a, b) = (_folder.File("a.pdf", "%PDF-a"u8), _folder.File("b.pdf", "%PDF-b"u8));

        Assert.Equal([a, b], Names(b, a));
    }

    [Fact]
    public void A_file_given_alone_and_by_its_folder_comes_once()
    {
        var file = _folder.File("a.pdf", "%PDF-a"u8);

        Assert.Single(Names(_folder.Path, file));
    }

    [Fact]
    public void Hidden_files_and_links_are_left_aside_with_a_note()
    {
        var real = _folder.File("real.pdf", "%PDF-"u8);
        _folder.File(".hidden.pdf", "%PDF-"u8);
        _folder.File(".git/config", "x"u8);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.pdf"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);

        var arrivals = Collect(_folder.Path);

        Assert.Equal([real], arrivals.Files.Select(file => file.Name));
        Assert.Equal([".git", ".hidden.pdf", "link.pdf", "loop"], arrivals.Skipped.Select(file => Path.GetFileName(file.Name)));
    }

    [Fact]
    public async Task A_name_in_GBK_on_disk_is_named_with_the_way_out()
    {
        _folder.File("good.pdf", "%PDF-"u8);
        var shell = OutsideProgram.Find("sh") ?? throw new InvalidOperationException("no sh");
        await OutsideProgram.RunAsync(shell, ["-c", "touch \"$1/$(printf '\\267\\242\\306\\261.pdf')\"", "sh", _folder.Path], TimeSpan.FromSeconds(9), CancellationToken.None);

        var refused = Assert.Single(Collect(_folder.Path).Files, file => file.Refused is not null);

        Assert.Equal("arrival.name_not_utf8", refused.Refused!.Reason.Key);

        // The runtime can no more delete the file than open it.
        await OutsideProgram.RunAsync(shell, ["-c", "rm -- \"$1\"/*", "sh", _folder.Path], TimeSpan.FromSeconds(9), CancellationToken.None);
    }

    [Fact]
    public async Task A_pipe_is_refused_without_being_opened()
    {
        var make = OutsideProgram.Find("mkfifo") ?? throw new InvalidOperationException("no mkfifo");
        var pipe = Path.Combine(_folder.Path, "pipe.pdf");
        await OutsideProgram.RunAsync(make, [pipe], TimeSpan.FromSeconds(9), CancellationToken.None);

        var file = Assert.Single(Collect(_folder.Path).Files);
        var document = UnreadableDocument.Of(file.Name, file.Path, file.Refused!.Code, file.Refused.Reason);

        Assert.Equal(("empty_file", 64), (file.Refused.Code, document.Sha256.Length));
    }

    [Fact]
    public void An_empty_file_is_named_as_that_whatever_its_extension() =>
        Assert.Equal("empty_file", Refusal(_folder.File("a.pdf", [])));

    [Theory]
    [InlineData("Rar!\u001a\u0007", "archive_kind_not_supported")]
    [InlineData("From: a@example.com\r\nMIME-Version: 1.0\r\n\r\nhello", "mail_without_papers")]
    public void Containers_that_are_not_unpacked_are_named_by_content_not_by_extension(string content, string code) =>
        Assert.Equal(code, Refusal(_folder.File("invoice.pdf", Encoding.Latin1.GetBytes(content))));

    [Theory]
    [InlineData("{\"MIME-Version\": 1}")]
    [InlineData("合计: 100\nReceived")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_container_is_left_to_the_examiner(string content) =>
        Assert.Null(Refusal(_folder.File("x", Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void An_archive_becomes_its_files()
    {
        var zip = Zip(("a.pdf", "%PDF-a"), ("folder/", ""), ("folder\\b.xml", "<x/>"), (".DS_Store", "x"), ("__MACOSX/a.pdf", "x"));

        var arrivals = Collect(zip);

        Assert.Equal([$"{zip}!/a.pdf", $"{zip}!/folder/b.xml"], arrivals.Files.Select(file => file.Name));
        Assert.Equal("%PDF-a", File.ReadAllText(arrivals.Files[0].Path!));
        Assert.Equal(2, arrivals.Skipped.Length);
    }

    [Fact]
    public void A_name_that_climbs_out_of_the_archive_is_shown_and_never_used()
    {
        var zip = Zip(("../../climbed.pdf", "%PDF-"));

        var file = Assert.Single(Collect(zip).Files);

        Assert.Equal($"{zip}!/../../climbed.pdf", file.Name);
        Assert.StartsWith(Path.GetTempPath(), file.Path, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", "..", "climbed.pdf")));
    }

    [Fact]
    public void A_name_that_an_archive_holds_twice_is_two_files()
    {
        var zip = Zip(("a.pdf", "%PDF-1"), ("a.pdf", "%PDF-2"));

        Assert.Equal([$"{zip}!/a.pdf", $"{zip}!/a.pdf#2"], Collect(zip).Files.Select(file => file.Name));
    }

    [Fact]
    public void A_link_in_an_archive_is_left_aside() =>
        Assert.Equal("archive_empty", Refusal(_folder.File("link.zip", Intake.Samples.BadDocuments.Make("link.zip"))));

    [Fact]
    public void An_OFD_is_a_document_though_it_is_a_zip()
    {
        var ofd = Zip(("OFD.xml", "<x/>"), ("Doc_0/Document.xml", "<x/>"));

        var file = Assert.Single(Collect(ofd).Files);

        Assert.Equal((ofd, null), (file.Name, file.Refused));
    }

    [Fact]
    public void An_archive_inside_an_archive_is_unpacked_to_the_limit_and_not_beyond()
    {
        var three = Nest(3);
        var four = Nest(4);

        Assert.Null(Assert.Single(Collect(three).Files).Refused);
        Assert.Equal("archive_too_deep", Assert.Single(Collect(four).Files).Refused?.Code);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void The_limit_on_the_number_of_entries_refuses_the_whole_archive(int entries, bool refused)
    {
        var zip = Zip([.. Enumerable.Range(0, entries).Select(i => ($"{i}.pdf", "%PDF-"))]);

        var files = Collect(ReadingLimits.Default with { MaxEntries = 3 }, zip).Files;

        Assert.Equal(refused ? "archive_too_many" : null, files[0].Refused?.Code);
        Assert.Equal(refused ? 1 : entries, files.Length);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void The_limit_on_the_unpacked_bytes_refuses_the_whole_archive(int last, bool refused)
    {
        var zip = Zip(("a", new string('a', 90)), ("b", new string('b', last)));

        var files = Collect(ReadingLimits.Default with { MaxUnpackedBytes = 100 }, zip).Files;

        Assert.Equal(refused ? "archive_too_large" : null, files[0].Refused?.Code);
        Assert.Equal(refused ? 1 : 2, files.Length);
    }

    [Fact]
    public void A_bomb_is_refused_and_its_neighbour_is_not()
    {
        var zip = Zip(("bomb.pdf", new string('0', 3_000_000)), ("good.pdf", "%PDF-"));

        var files = Collect(zip).Files;

        Assert.Equal(["archive_ratio", null], files.Select(file => file.Refused?.Code));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_file_over_the_size_limit_is_named(int bytes, bool refused) =>
        Assert.Equal(refused ? "file_too_large" : null, Assert.Single(Collect(ReadingLimits.Default with { MaxBytes = 5 }, _folder.File("a", new byte[bytes])).Files).Refused?.Code);

    [Fact]
    public void An_archive_cut_off_is_named()
    {
        var zip = Zip(("a.pdf", "%PDF-"));
        File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^30]);

        Assert.Equal("archive_damaged", Refusal(zip));
    }

    [Theory]
    [InlineData("发票.pdf", "gb18030")]
    [InlineData("发票.pdf", "utf-8")]
    [InlineData("facture.pdf", "us-ascii")]
    public void Names_in_GBK_and_in_unmarked_UTF8_come_out_right(string name, string encoding)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(name);

        Assert.Equal(name, EntryName.Decode(EntryName.Raw.GetString(bytes)));
    }

    [Fact]
    public void A_name_marked_as_UTF8_is_kept() => Assert.Equal("发票é.pdf", EntryName.Decode("发票é.pdf"));

    private static string? Refusal(string path)
    {
        using var unpacked = new TemporaryFolder();
        return Assert.Single(Arrivals.Collect([path], unpacked, ReadingLimits.Default).Files).Refused?.Code;
    }

    private IEnumerable<string> Names(params string[] paths) => Collect(paths).Files.Select(file => file.Name);

    private Arrivals Collect(params string[] paths) => Collect(ReadingLimits.Default, paths);

    private Arrivals Collect(ReadingLimits limits, params string[] paths) => Arrivals.Collect(paths, _unpacked, limits);

    private string Zip(params (string Name, string Content)[] entries) => _folder.File($"{entries.Length}{entries[0].Name.Length}{entries[^1].Content.Length}.zip", ZipBytes(entries));

    private string Nest(int depth)
    {
        var inner = ZipBytes(("a.pdf", "%PDF-"));
        for (var i = 1; i < depth; i++)
        {
            using var outer = new MemoryStream();
            using (var archive = new ZipArchive(outer, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var entry = archive.CreateEntry("inner.zip").Open();
                entry.Write(inner);
            }

            inner = outer.ToArray();
        }

        return _folder.File($"nest{depth}.zip", inner);
    }

    private static byte[] ZipBytes(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
