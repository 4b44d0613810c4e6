using System.Net.Http.Headers;
using System.Security.Cryptography;
using Intake.Worker.Arrival.Upload;
using Intake.Worker.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Tests.Arrival.Upload;

/// <summary>The upload pages on loopback over a real record and vault.</summary>
internal sealed class UploadServer : IAsyncDisposable
{
    private readonly WebApplication _web;

    private UploadServer(WebApplication web, ReceptionUnderTest received, TemporaryDirectory folder, UnfinishedUploads unfinished)
    {
        _web = web;
        Received = received;
        Folder = folder;
        Unfinished = unfinished;
        var token = File.ReadAllText(UploadToken.FileIn(folder.Path)).Trim();
        Http = new HttpClient { BaseAddress = new Uri(web.Urls.Single() + "/") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        new WorkerFile(web.Urls.Single(), UploadToken.FileIn(folder.Path)).Write(folder.Path);
    }

    public ReceptionUnderTest Received { get; }

    /// <summary>The data folder.</summary>
    public TemporaryDirectory Folder { get; }

    public UnfinishedUploads Unfinished { get; }

    /// <summary>Shows the token.</summary>
    public HttpClient Http { get; }

    public static async Task<UploadServer> StartAsync(MeddlingVault? meddling = null, Func<UploadOptions, UploadOptions>? change = null)
    {
        var folder = new TemporaryDirectory();
        var received = new ReceptionUnderTest(Path.Combine(folder.Path, "store"), meddling is null ? null : meddling.Over);
        var options = new UploadOptions(Path.Combine(folder.Path, "uploads"));
        options = change?.Invoke(options) ?? options;
        var unfinished = UnfinishedUploads.Open(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        new UploadEndpoints(received.Reception, received.Vault, received.Gate, UploadToken.Open(folder.Path), unfinished, options).Map(web);
        await web.StartAsync();
        return new UploadServer(web, received, folder, unfinished);
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string Address(string application, string name, string hash) => $"api/applications/{Uri.EscapeDataString(application)}/files/{hash}?name={Uri.EscapeDataString(name)}";

    public Task<HttpResponseMessage> PutAsync(string application, string name, byte[] content, string? hash = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Address(application, name, hash ?? HashOf(content))) { Content = new ByteArrayContent(content) };
        change?.Invoke(request);
        return Http.SendAsync(request);
    }

    public async Task<(long Offset, bool IsComplete)> HeadAsync(byte[] content)
    {
        using var answer = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address("a", "n", HashOf(content))));
        answer.EnsureSuccessStatusCode();
        return (long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("Upload-Complete").Single() == "?1");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _web.StopAsync();
        await _web.DisposeAsync();
        await Received.DisposeAsync();
        Folder.Dispose();
    }
}
