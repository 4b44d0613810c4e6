using Intake.Extraction.Messages;
using Intake.Worker.Storage;
using Microsoft.AspNetCore.Http;

namespace Intake.Worker.Arrival.Upload;

/// <summary>Why a request was not done, as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Code">Stable, snake_case.</param>
internal sealed record UploadProblem(int Status, string Code, Message Detail)
{
    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Bytes that have come, for a sender that goes on elsewhere.</summary>
    public long? Offset { get; init; }

    public static UploadProblem Unauthorized => new(StatusCodes.Status401Unauthorized, "unauthorized", Message.Of("upload.unauthorized"));

    public static UploadProblem Busy => new(StatusCodes.Status409Conflict, "upload_busy", Message.Of("upload.busy")) { RetryAfter = 1 };

    public static UploadProblem HashWrong => new(StatusCodes.Status400BadRequest, "hash_invalid", Message.Of("upload.hash_invalid"));

    public static UploadProblem NameWrong => new(StatusCodes.Status400BadRequest, "name_invalid", Message.Of("upload.name_invalid"));

    public static UploadProblem RangeWrong => new(StatusCodes.Status400BadRequest, "range_invalid", Message.Of("upload.range_invalid"));

    public static UploadProblem Mismatch => new(StatusCodes.Status422UnprocessableEntity, "hash_mismatch", Message.Of("upload.hash_mismatch"));

    public static UploadProblem NoRoom => new(StatusCodes.Status507InsufficientStorage, "uploads_full", Message.Of("upload.uploads_full")) { RetryAfter = 60 };

    public static UploadProblem Closed(string reason) =>
        new(StatusCodes.Status503ServiceUnavailable, "not_taking", Message.Of("upload.not_taking", reason)) { RetryAfter = reason == "back_pressure" ? 1 : 5 };

    public static UploadProblem OffsetWrong(long offset) =>
        new(StatusCodes.Status409Conflict, "offset_wrong", Message.Of("upload.offset_wrong", offset.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Offset = offset };

    public static UploadProblem TooLarge(long maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "too_large", Message.Of("upload.too_large", (maxBytes / (1024 * 1024)).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static UploadProblem Of(StorageException failure) => failure.Fault == StorageFault.Full
        ? new(StatusCodes.Status507InsufficientStorage, "store_full", Message.Of("upload.store_full")) { RetryAfter = 30 }
        : new(StatusCodes.Status503ServiceUnavailable, "store_unavailable", Message.Of("upload.store_unavailable")) { RetryAfter = 5 };
}
