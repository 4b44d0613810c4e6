using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Intake.Worker.Arrival.Upload;

/// <summary>
/// Files over HTTP: <c>PUT /api/applications/{application}/files/{sha256}?name=…</c>, and <c>HEAD</c> of the same for how much of it has come.
/// The answer comes when the file is kept and recorded.
/// </summary>
internal sealed class UploadEndpoints(Reception reception, IVault vault, ArrivalGate gate, UploadToken token, UnfinishedUploads unfinished, UploadOptions options)
{
    public const string Pattern = "/api/applications/{application}/files/{sha256}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Pattern, [HttpMethods.Put], (RequestDelegate)(context => GuardAsync(context, PutAsync)));
        routes.MapMethods(Pattern, [HttpMethods.Head], (RequestDelegate)(context => GuardAsync(context, HeadAsync)));
    }

    /// <summary>Turns what is expected to go wrong into an answer.</summary>
    private async Task GuardAsync(HttpContext context, Func<HttpContext, Task<UploadProblem?>> answer)
    {
        UploadProblem? problem;
        try
        {
            problem = token.Matches(context.Request.Headers.Authorization) ? await answer(context).ConfigureAwait(false) : UploadProblem.Unauthorized;
        }
        catch (StorageException e)
        {
            problem = UploadProblem.Of(e);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender is gone; what had come is kept.
            return;
        }
        catch (BadHttpRequestException e)
        {
            problem = UploadProblem.RangeWrong with { Status = e.StatusCode };
        }

        if (problem is not null)
        {
            await UploadAnswer.WriteAsync(context, problem).ConfigureAwait(false);
        }
    }

    private async Task<UploadProblem?> HeadAsync(HttpContext context)
    {
        if (!ContentHash.TryParse(context.Request.RouteValues["sha256"] as string, out var hash))
        {
            return UploadProblem.HashWrong;
        }

        var kept = await vault.FindAsync(hash, context.RequestAborted).ConfigureAwait(false);
        UploadAnswer.Write(context, StatusCodes.Status200OK, kept ?? unfinished.OffsetOf(hash), kept is not null);
        return null;
    }

    private async Task<UploadProblem?> PutAsync(HttpContext context)
    {
        var (file, hash, problem) = UploadName.Of(context.Request);
        if (file is null)
        {
            return problem;
        }

        if (gate.ClosedBy is { } closed)
        {
            return UploadProblem.Closed(closed);
        }

        if (UploadRange.Of(context.Request) is not { } range)
        {
            return UploadProblem.RangeWrong;
        }

        if (range.Total > options.MaxBytes)
        {
            return UploadProblem.TooLarge(options.MaxBytes);
        }

        if (await reception.ReceiveKeptAsync(file, hash, context.RequestAborted).ConfigureAwait(false) is { } known)
        {
            await UploadAnswer.WriteAsync(context, known).ConfigureAwait(false);
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Counted here, over all parts of the file.
            limit.MaxRequestBodySize = null;
        }

        return range is { Offset: 0, IsLast: true } && context.Request.ContentLength <= options.SmallBytes
            ? await TakeSmallAsync(context, file, hash).ConfigureAwait(false)
            : await TakeAsync(context, file, hash, range).ConfigureAwait(false);
    }

    private async Task<UploadProblem?> TakeSmallAsync(HttpContext context, ArrivingFile file, ContentHash hash)
    {
        if (context.Request.ContentLength == 0 && unfinished.OffsetOf(hash) is var there and > 0)
        {
            // Sent without its bytes by one who believed it kept.
            return UploadProblem.OffsetWrong(there);
        }

        var content = new byte[(int)context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted).ConfigureAwait(false);
        if (ContentHash.FromDigest(System.Security.Cryptography.SHA256.HashData(content)) != hash)
        {
            return UploadProblem.Mismatch;
        }

        using var stream = new MemoryStream(content, writable: false);
        var problem = await ReceiveAsync(context, file, stream).ConfigureAwait(false);
        if (problem is null && unfinished.OffsetOf(hash) > 0 && unfinished.TryBegin(hash) is { } superseded)
        {
            using (superseded)
            {
                superseded.Remove();
            }
        }

        return problem;
    }

    private async Task<UploadProblem?> TakeAsync(HttpContext context, ArrivingFile file, ContentHash hash, UploadRange range)
    {
        if (unfinished.TryBegin(hash) is not { } upload)
        {
            return UploadProblem.Busy;
        }

        using (upload)
        {
            if (unfinished.OffsetOf(hash) is var there && range.Offset > there)
            {
                return UploadProblem.OffsetWrong(there);
            }

            switch (await upload.AppendAsync(range.Offset, context.Request.Body, options.MaxBytes, context.RequestAborted).ConfigureAwait(false))
            {
                case AppendOutcome.TooLarge:
                    return UploadProblem.TooLarge(options.MaxBytes);
                case AppendOutcome.NoRoom:
                    return UploadProblem.NoRoom;
            }

            if (!range.IsLast)
            {
                UploadAnswer.Write(context, StatusCodes.Status202Accepted, unfinished.OffsetOf(hash), false);
                return null;
            }

            if (!await upload.IsRightAsync(context.RequestAborted).ConfigureAwait(false))
            {
                upload.SetAside();
                return UploadProblem.Mismatch;
            }

            await using var content = upload.OpenRead();
            var problem = await ReceiveAsync(context, file, content, upload.Remove).ConfigureAwait(false);
            return problem;
        }
    }

    private async Task<UploadProblem?> ReceiveAsync(HttpContext context, ArrivingFile file, Stream content, Action? onReceived = null)
    {
        // Whole and right by now: it is received even if the sender does not wait for the answer.
        if (await reception.ReceiveAsync(file, content, CancellationToken.None).ConfigureAwait(false) is not { } receipt)
        {
            return UploadProblem.TooLarge(options.MaxBytes);
        }

        onReceived?.Invoke();
        await UploadAnswer.WriteAsync(context, receipt).ConfigureAwait(false);
        return null;
    }
}
