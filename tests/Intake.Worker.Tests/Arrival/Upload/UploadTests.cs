using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.Upload;
using Intake.Worker.Storage;

namespace Intake.Worker.Tests.Arrival.Upload;

public sealed class UploadTests
{
    private static readonly byte[] Small = Encoding.UTF8.GetBytes("one small file");
    private static readonly byte[] Large = [.. Enumerable.Range(0, 1_000_000).Select(i => unchecked((byte)(i * 31)))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_sent_twice_is_one_arrival(bool large)
    {
        await using var server = await UploadServer.StartAsync();
        var content = large ? Large : Small;

        using var first = await server.PutAsync("甲公司", "发票/一.pdf", content);
        using var second = await server.PutAsync("甲公司", "发票/一.pdf", content);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var item = Assert.Single(server.Received.Items());
        Assert.Equal(("甲公司", "发票/一.pdf", "document", UploadServer.HashOf(content), content.Length), (item.Application, item.Name, item.Kind, item.Sha256, (int)item.Bytes));
        var answer = JsonDocument.Parse(await second.Content.ReadAsStringAsync()).RootElement;
        Assert.True(answer.GetProperty("repeated").GetBoolean());
        Assert.Equal("in_progress", answer.GetProperty("state").GetString());
        Assert.Empty(server.Unfinished.List());
        Assert.Equal(0, server.Unfinished.Bytes);
    }

    [Fact]
    public async Task The_form_is_known_by_its_name_and_only_directly_in_the_application()
    {
        await using var server = await UploadServer.StartAsync();

        await server.PutAsync("a", "application.yaml", "form"u8.ToArray());
        await server.PutAsync("a", "sub/application.yaml", "misplaced"u8.ToArray());

        Assert.Equal([("form", null), ("document", "form_misplaced")], server.Received.Items().Select(item => (item.Kind, item.ReasonCode)));
    }

    [Theory]
    [InlineData("Upload-Offset")]
    [InlineData("Content-Range")]
    public async Task What_broke_off_goes_on_from_where_it_was(string header)
    {
        await using var server = await UploadServer.StartAsync();
        var hash = UploadServer.HashOf(Large);
        using var part = await server.PutAsync("a", "big.pdf", Large[..400_000], hash, request =>
            request.Content!.Headers.ContentRange = new ContentRangeHeaderValue(0, 399_999, Large.Length));
        Assert.Equal(HttpStatusCode.Accepted, part.StatusCode);
        Assert.Equal((400_000, false), await server.HeadAsync(Large));
        Assert.Equal(400_000, Assert.Single(server.Unfinished.List()).Bytes);

        using var rest = await server.PutAsync("a", "big.pdf", Large[400_000..], hash, request =>
        {
            if (header == "Upload-Offset")
            {
                request.Headers.Add(header, "400000");
            }
            else
            {
                request.Content!.Headers.ContentRange = new ContentRangeHeaderValue(400_000, Large.Length - 1, Large.Length);
            }
        });

        Assert.Equal(HttpStatusCode.Created, rest.StatusCode);
        Assert.Equal(hash, Assert.Single(server.Received.Items()).Sha256);
        Assert.Equal((Large.Length, true), await server.HeadAsync(Large));
        Assert.Equal(0, server.Unfinished.Bytes);
    }

    [Fact]
    public async Task What_came_before_the_connection_broke_is_kept()
    {
        await using var server = await UploadServer.StartAsync();
        var hash = UploadServer.HashOf(Large);
        var request = new HttpRequestMessage(HttpMethod.Put, UploadServer.Address("a", "big.pdf", hash)) { Content = new StreamContent(new BreakingStream(Large, 600_000)) };
        request.Content.Headers.ContentLength = Large.Length;

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.Http.SendAsync(request));
        await DropFolder.DropFolderTests.Until(() => server.Unfinished.Bytes > 0);
        await Task.Delay(300);

        var (offset, isComplete) = await server.HeadAsync(Large);
        Assert.InRange(offset, 1, 600_000);
        Assert.False(isComplete);
        using var rest = await server.PutAsync("a", "big.pdf", Large[(int)offset..], hash, put => put.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Created, rest.StatusCode);
    }

    [Fact]
    public async Task What_the_vault_holds_need_not_be_sent()
    {
        await using var server = await UploadServer.StartAsync();
        await server.PutAsync("a", "one.pdf", Small);

        using var answer = await server.PutAsync("b", "one.pdf", [], UploadServer.HashOf(Small));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["a", "b"], server.Received.Items().Select(item => item.Application));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_what_its_address_says_is_refused_and_a_part_set_aside(bool large)
    {
        await using var server = await UploadServer.StartAsync();

        using var answer = await server.PutAsync("a", "one.pdf", large ? Large : Small, UploadServer.HashOf([1]));

        await AssertProblemAsync(answer, 422, "hash_mismatch");
        Assert.Empty(server.Received.Items());
        Assert.Equal(large ? 1 : 0, Directory.GetFiles(Path.Combine(server.Folder.Path, "uploads"), "*.bad").Length);
        Assert.Equal(0, server.Unfinished.Bytes);
    }

    [Fact]
    public async Task Without_the_token_nothing_is_said()
    {
        await using var server = await UploadServer.StartAsync();
        using var stranger = new HttpClient { BaseAddress = server.Http.BaseAddress };
        foreach (var shown in (AuthenticationHeaderValue?[])[null, new("Bearer", "wrong"), new("Basic", server.Http.DefaultRequestHeaders.Authorization!.Parameter)])
        {
            stranger.DefaultRequestHeaders.Authorization = shown;
            using var put = await stranger.PutAsync(UploadServer.Address("a", "n", UploadServer.HashOf(Small)), new ByteArrayContent(Small));
            await AssertProblemAsync(put, 401, "unauthorized");
            using var head = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, UploadServer.Address("a", "n", UploadServer.HashOf(Small))));
            Assert.Equal(HttpStatusCode.Unauthorized, head.StatusCode);
        }

        Assert.Empty(server.Received.Items());
    }

    [Fact]
    public void The_token_is_made_once_and_only_its_owner_can_read_it()
    {
        using var folder = new TemporaryDirectory();
        UploadToken.Open(folder.Path);
        var text = File.ReadAllText(UploadToken.FileIn(folder.Path));

        Assert.True(UploadToken.Open(folder.Path).Matches("Bearer " + text.Trim()));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(UploadToken.FileIn(folder.Path)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("no-hash", "one.pdf", "hash_invalid")]
    [InlineData(null, "", "name_invalid")]
    [InlineData(null, "a\u0001b", "name_invalid")]
    public async Task A_wrong_address_is_told(string? hash, string name, string code)
    {
        await using var server = await UploadServer.StartAsync();

        using var answer = await server.PutAsync("a", name, Small, hash);

        await AssertProblemAsync(answer, 400, code);
    }

    [Theory]
    [InlineData(4000, HttpStatusCode.Created)]
    [InlineData(4001, HttpStatusCode.BadRequest)]
    public async Task A_name_has_at_most_4000_characters(int length, HttpStatusCode expected)
    {
        await using var server = await UploadServer.StartAsync();

        using var answer = await server.PutAsync("a", new string('n', length), Small);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(1_000_000, HttpStatusCode.Created)]
    [InlineData(999_999, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_is_taken_up_to_the_limit(long limit, HttpStatusCode expected)
    {
        await using var server = await UploadServer.StartAsync(change: options => options with { MaxBytes = limit });

        using var answer = await server.PutAsync("a", "big.pdf", Large);
        using var chunked = await server.PutAsync("b", "big.pdf", Large, change: request => request.Headers.TransferEncodingChunked = true);

        Assert.Equal((expected, expected), (answer.StatusCode, chunked.StatusCode));
    }

    [Fact]
    public async Task Unfinished_files_have_a_limit_together()
    {
        await using var server = await UploadServer.StartAsync(change: options => options with { MaxUnfinishedBytes = 500_000 });

        using var answer = await server.PutAsync("a", "big.pdf", Large);

        await AssertProblemAsync(answer, 507, "uploads_full");
        Assert.InRange(server.Unfinished.Bytes, 0, 500_000);
    }

    [Fact]
    public async Task While_nothing_is_taken_the_sender_is_told_when_to_come_back()
    {
        await using var server = await UploadServer.StartAsync();
        server.Received.Gate.Close("disk_full");

        using var answer = await server.PutAsync("a", "one.pdf", Small);

        await AssertProblemAsync(answer, 503, "not_taking");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(StorageFault.Full, 507, "store_full")]
    [InlineData(StorageFault.Unavailable, 503, "store_unavailable")]
    public async Task A_store_that_fails_loses_nothing_that_came(StorageFault fault, int status, string code)
    {
        var meddling = new MeddlingVault { Fails = true, Fault = fault };
        await using var server = await UploadServer.StartAsync(meddling);
        using var refused = await server.PutAsync("a", "big.pdf", Large);
        await AssertProblemAsync(refused, status, code);
        Assert.Equal((Large.Length, false), await server.HeadAsync(Large));

        meddling.Fails = false;
        using var answer = await server.PutAsync("a", "big.pdf", [], UploadServer.HashOf(Large), request => request.Headers.Add("Upload-Offset", "1000000"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task Problems_are_told_in_Chinese_or_English()
    {
        await using var server = await UploadServer.StartAsync();

        using var chinese = await server.PutAsync("a", "", Small);
        using var english = await server.PutAsync("a", "", Small, change: request => request.Headers.AcceptLanguage.ParseAdd("en-GB,zh;q=0.5"));

        Assert.Contains("申报名称", await chinese.Content.ReadAsStringAsync());
        Assert.Contains("not valid", await english.Content.ReadAsStringAsync());
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((status, code), ((int)answer.StatusCode, body.GetProperty("title").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual("", body.GetProperty("detail").GetString());
    }

    /// <summary>Breaks off after so many bytes.</summary>
    private sealed class BreakingStream(byte[] content, int after) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= after)
            {
                // What was sent has time to come.
                await Task.Delay(200, cancellationToken);
                throw new IOException("broke off");
            }

            return await base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken);
        }
    }
}
