using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using Intake.Worker.Storage.Record;
using Microsoft.AspNetCore.Http;

namespace Intake.Worker.Arrival.Upload;

/// <summary>Writes what the upload pages answer.</summary>
internal static class UploadAnswer
{
    /// <summary>Bytes that have come of a file, in answers and requests.</summary>
    public const string OffsetHeader = "Upload-Offset";

    /// <summary>Whether the whole file is kept: <c>?1</c> or <c>?0</c> (RFC 8941).</summary>
    public const string CompleteHeader = "Upload-Complete";

    // Catalogs are costly to make and never change.
    private static readonly Lazy<MessageCatalog> Chinese = new(() => Language.Catalog(Language.Chinese));
    private static readonly Lazy<MessageCatalog> English = new(() => Language.Catalog(Language.English));

    public static Task WriteAsync(HttpContext context, Receipt receipt)
    {
        context.Response.StatusCode = receipt.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        context.Response.Headers[CompleteHeader] = "?1";
        return WriteAsync(context, "application/json", json =>
        {
            json.WriteString("item", receipt.Item);
            json.WriteString("application", receipt.Application);
            json.WriteString("sha256", receipt.Hash.Hex);
            json.WriteNumber("bytes", receipt.Bytes);
            json.WriteString("state", EnumNames<ItemState>.Of(receipt.State));
            json.WriteBoolean("repeated", receipt.Repeated);
        });
    }

    public static Task WriteAsync(HttpContext context, UploadProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Offset is { } offset)
        {
            context.Response.Headers[OffsetHeader] = offset.ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var detail = CatalogFor(context.Request).Text(problem.Detail);
        return WriteAsync(context, "application/problem+json", json =>
        {
            json.WriteString("type", "urn:intake:problem:" + problem.Code);
            json.WriteString("title", problem.Code);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", detail);
        });
    }

    /// <summary>A part was taken and more is to come.</summary>
    public static void Write(HttpContext context, int status, long offset, bool isComplete)
    {
        context.Response.StatusCode = status;
        context.Response.Headers[OffsetHeader] = offset.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers[CompleteHeader] = isComplete ? "?1" : "?0";
    }

    private static MessageCatalog CatalogFor(HttpRequest request)
    {
        var asked = (string?)request.Query["lang"] ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return asked is not null && asked.StartsWith(Language.English, StringComparison.OrdinalIgnoreCase) ? English.Value : Chinese.Value;
    }

    private static async Task WriteAsync(HttpContext context, string type, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }
}
