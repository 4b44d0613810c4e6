using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Intake.Worker.Arrival.Upload;

namespace Intake.Worker.Commands.Submit;

/// <summary>Sends files to a worker: asks first what it has, goes on where it broke off, and tries again while that may help.</summary>
/// <param name="patience">How long is tried again without a byte being taken.</param>
internal sealed class UploadClient(HttpClient http, string language, TimeProvider time, TimeSpan patience)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromSeconds(15);

    /// <returns>What became of it; a worker that cannot be reached is an outcome too.</returns>
    public async Task<SubmitOutcome> SendAsync(SubmittedFile file, CancellationToken cancellation)
    {
        string hash;
        try
        {
            await using var content = File.OpenRead(file.Path);
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SubmitOutcome(SubmitOutcome.RefusedState, null, null, e.Message);
        }

        var address = $"api/applications/{Uri.EscapeDataString(file.Application)}/files/{hash}?name={Uri.EscapeDataString(file.Name)}&lang={language}";
        var started = time.GetTimestamp();
        var pause = FirstPause;
        long taken = 0;
        while (true)
        {
            var (outcome, offset, asked) = await TryAsync(file, hash, address, cancellation).ConfigureAwait(false);
            if (outcome is { State: not SubmitOutcome.Unreachable })
            {
                return outcome;
            }

            if (offset > taken)
            {
                // It gets on, if slowly.
                (taken, started, pause) = (offset, time.GetTimestamp(), FirstPause);
            }

            if (time.GetElapsedTime(started) > patience)
            {
                return outcome! with { Sha256 = hash };
            }

            await Task.Delay(asked ?? pause, time, cancellation).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, 2 * pause.Ticks));
        }
    }

    private async Task<(SubmitOutcome? Outcome, long Offset, TimeSpan? Asked)> TryAsync(SubmittedFile file, string hash, string address, CancellationToken cancellation)
    {
        long offset = 0;
        try
        {
            using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), cancellation).ConfigureAwait(false);
            if (head.StatusCode != HttpStatusCode.OK)
            {
                // An answer to HEAD has no body; the same PUT says in words what is wrong.
                return await ReadAsync(await http.PutAsync(address, null, cancellation).ConfigureAwait(false), hash, 0, cancellation).ConfigureAwait(false);
            }

            offset = head.Headers.TryGetValues(UploadAnswer.OffsetHeader, out var values) ? long.Parse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            var isKept = head.Headers.TryGetValues(UploadAnswer.CompleteHeader, out var complete) && complete.First() == "?1";
            using var put = new HttpRequestMessage(HttpMethod.Put, address);
            if (!isKept)
            {
                var content = File.OpenRead(file.Path);
                offset = Math.Min(offset, content.Length);
                content.Position = offset;
                put.Content = new StreamContent(content);
                put.Headers.Add(UploadAnswer.OffsetHeader, offset.ToString(CultureInfo.InvariantCulture));

                // Who is refused should not send everything first.
                put.Headers.ExpectContinue = content.Length - offset > 1024 * 1024;
            }

            return await ReadAsync(await http.SendAsync(put, cancellation).ConfigureAwait(false), hash, offset, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (new SubmitOutcome(SubmitOutcome.Unreachable, hash, null, e.Message), offset, null);
        }
    }

    private static async Task<(SubmitOutcome? Outcome, long Offset, TimeSpan? Asked)> ReadAsync(HttpResponseMessage response, string hash, long offset, CancellationToken cancellation)
    {
        using (response)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return (Receipt(body, hash), offset, null);
            }

            var reason = Detail(response, body);
            var isPassing = response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict or HttpStatusCode.InsufficientStorage or HttpStatusCode.BadGateway
                or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
            return (new SubmitOutcome(isPassing ? SubmitOutcome.Unreachable : SubmitOutcome.RefusedState, hash, null, reason), offset, Asked(response.Headers.RetryAfter));
        }
    }

    private static TimeSpan? Asked(RetryConditionHeaderValue? after) => after?.Delta is { } delta && delta <= LongestPause ? delta : null;

    private static SubmitOutcome? Receipt(byte[] body, string hash)
    {
        using var json = JsonDocument.Parse(body);
        var state = json.RootElement.GetProperty("state").GetString() ?? "";
        var isRepeated = json.RootElement.GetProperty("repeated").GetBoolean();
        return new SubmitOutcome(
            isRepeated ? SubmitOutcome.Repeated : state is "duplicate" or "parked" ? state : SubmitOutcome.Received, hash, json.RootElement.GetProperty("item").GetString(), null);
    }

    private static string Detail(HttpResponseMessage response, byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("detail").GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Somebody in between answers, or something that is no worker.
            return string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}");
        }
    }
}
