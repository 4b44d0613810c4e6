using System.Net.Http.Headers;
using Intake.Extraction.Messages;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;

namespace Intake.Worker.Commands.Submit;

/// <summary>Finds the worker, collects the files, sends several at a time, and says what became of each.</summary>
internal sealed class SubmitRun(Conversation talk)
{
    private const int Parallel = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), FirstPatience = TimeSpan.FromSeconds(3);

    public async Task<int> RunAsync(SubmitRequest request, CancellationToken cancellation)
    {
        if (request.Paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            return talk.Wrong(Message.Of("cli.path_missing", missing));
        }

        if (request.Application is not null && string.IsNullOrWhiteSpace(request.Application))
        {
            return talk.Wrong(Message.Of("upload.submit_application_empty"));
        }

        var worker = WorkerFile.Read(request.Data);
        if ((request.Url ?? worker?.Url) is not { } url)
        {
            return Unreachable(Message.Of("upload.submit_no_worker", request.Data));
        }

        if (!Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return talk.Wrong(Message.Of("upload.submit_url_wrong", url));
        }

        if ((request.TokenFile ?? worker?.TokenFile) is not { } tokenFile || Token(tokenFile) is not { } token)
        {
            return talk.Wrong(Message.Of("upload.submit_token_wrong", request.TokenFile ?? worker?.TokenFile ?? "upload.token"));
        }

        var found = new SubmittedFiles(request.Application);
        foreach (var path in request.Paths)
        {
            found.Take(path);
        }

        if (found.Ambiguous is { } ambiguous)
        {
            return talk.Wrong(Message.Of("upload.submit_ambiguous", ambiguous.Name, ambiguous.First, ambiguous.Second));
        }

        var files = found.Files;
        if (files.Count == 0)
        {
            return talk.Wrong(Message.Of("cli.nothing_there", string.Join(", ", request.Paths)));
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = !address.IsLoopback }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (await ProbeAsync(http, cancellation).ConfigureAwait(false) is { } failure)
        {
            return Unreachable(Message.Of("upload.submit_unreachable", address.ToString(), failure));
        }

        var outcomes = await SendAsync(http, files, cancellation).ConfigureAwait(false);
        new SubmitReport(talk).Write(files, outcomes, request.Json);
        return outcomes.All(outcome => outcome.IsReceived) ? ExitCode.Done
            : outcomes.Any(outcome => outcome.State == SubmitOutcome.Unreachable) ? ExitCode.Failed
            : ExitCode.SomeUnreadable;
    }

    private Task<SubmitOutcome[]> SendAsync(HttpClient http, IReadOnlyList<SubmittedFile> files, CancellationToken cancellation)
    {
        var client = new UploadClient(http, talk.Language, TimeProvider.System, Patience);
        return ProgressBar.ShowAsync(talk.Errors, talk.ErrorsAreTerminal, talk.Text("upload.submit_progress"), files.Count, async step =>
        {
            var outcomes = new SubmitOutcome[files.Count];
            await System.Threading.Tasks.Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation }, async (i, stop) =>
            {
                outcomes[i] = files[i].Refused is { } refused
                    ? new SubmitOutcome(SubmitOutcome.RefusedState, null, null, talk.Messages.Text(refused))
                    : await client.SendAsync(files[i], stop).ConfigureAwait(false);
                step();
            }).ConfigureAwait(false);
            return outcomes;
        });
    }

    /// <summary>Whether anybody answers at all; the first file need not wait for long to find out.</summary>
    /// <returns>Why not; null if so.</returns>
    private static async Task<string?> ProbeAsync(HttpClient http, CancellationToken cancellation)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                using var answer = await http.GetAsync("", HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
                return null;
            }
            catch (HttpRequestException e)
            {
                if (TimeProvider.System.GetElapsedTime(started) > FirstPatience)
                {
                    return e.Message;
                }
            }

            await Task.Delay(FirstPatience / 10, cancellation).ConfigureAwait(false);
        }
    }

    private static string? Token(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } token && token.All(c => c is > ' ' and < '\u007F') ? token : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private int Unreachable(Message why)
    {
        talk.Wrong(why);
        return ExitCode.Failed;
    }
}
