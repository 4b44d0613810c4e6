using System.Diagnostics.CodeAnalysis;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Storage;

namespace Intake.Worker.Tests.Arrival.Messages;

[SuppressMessage("Interoperability", "CA1416", Justification = "the program runs on Linux")]
public sealed class ExchangeFolderTests : IDisposable
{
    private readonly TemporaryDirectory _place = new();
    private readonly ExchangeFolder _folder;

    public ExchangeFolderTests()
    {
        _place.File("secret", "not for you"u8);
        _place.File("exchange/here.pdf", "here"u8);
        _place.File("exchange/deep/er/汉字 \n name.pdf", "deep"u8);
        _folder = new ExchangeFolder(Path.Combine(_place.Path, "exchange"));
    }

    [Theory]
    [InlineData("here.pdf", "here")]
    [InlineData("deep/er/汉字 \n name.pdf", "deep")]
    public void A_file_inside_is_opened(string path, string content)
    {
        var (outcome, file) = _folder.Open(path);

        Assert.Equal(ExchangeOutcome.Opened, outcome);
        using var reader = new StreamReader(file!);
        Assert.Equal(content, reader.ReadToEnd());
    }

    [Theory]
    [InlineData("nowhere.pdf")]
    [InlineData("nowhere/here.pdf")]
    public void What_is_not_there_is_missing(string path) => Assert.Equal(ExchangeOutcome.Missing, _folder.Open(path).Outcome);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("deep/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("deep")]
    [InlineData("here.pdf/x")]
    public void What_leads_out_or_is_no_file_is_not_opened(string path) => Assert.Equal((ExchangeOutcome.NotAllowed, null), _folder.Open(path));

    [Fact]
    public void Links_are_not_followed_at_any_step()
    {
        File.CreateSymbolicLink(Path.Combine(_place.Path, "exchange", "link"), Path.Combine(_place.Path, "secret"));
        File.CreateSymbolicLink(Path.Combine(_place.Path, "exchange", "inner"), "here.pdf");
        Directory.CreateSymbolicLink(Path.Combine(_place.Path, "exchange", "out"), _place.Path);
        Directory.CreateSymbolicLink(Path.Combine(_place.Path, "exchange", "deep", "up"), _place.Path);

        Assert.All(["link", "inner", "out", "out/secret", "deep/up/secret"], path => Assert.Equal((ExchangeOutcome.NotAllowed, null), _folder.Open(path)));
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        var link = Path.Combine(_place.Path, "to exchange");
        Directory.CreateSymbolicLink(link, Path.Combine(_place.Path, "exchange"));

        var (outcome, file) = new ExchangeFolder(link).Open("here.pdf");

        Assert.Equal(ExchangeOutcome.Opened, outcome);
        file!.Dispose();
    }

    [Fact]
    public void A_socket_is_not_opened()
    {
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_place.Path, "exchange", "socket")));

        Assert.NotEqual(ExchangeOutcome.Opened, _folder.Open("socket").Outcome);
    }

    [Fact]
    public void A_folder_that_is_away_says_nothing_about_its_files() =>
        Assert.Throws<StorageException>(() => new ExchangeFolder(Path.Combine(_place.Path, "not mounted")).Open("here.pdf"));

    public void Dispose() => _place.Dispose();
}
