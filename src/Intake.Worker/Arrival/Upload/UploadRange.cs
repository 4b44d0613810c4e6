using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Intake.Worker.Arrival.Upload;

/// <summary>Which part of a file a request carries.</summary>
/// <param name="Offset">Of its first byte.</param>
/// <param name="Total">Bytes of the whole file where the sender says so.</param>
/// <param name="IsLast">Whether the file ends with this part.</param>
internal readonly record struct UploadRange(long Offset, long? Total, bool IsLast)
{
    /// <summary>Reads <c>Content-Range: bytes a-b/total</c>, else <c>Upload-Offset: a</c>, else the whole file.</summary>
    /// <returns>Null where the headers make no sense.</returns>
    public static UploadRange? Of(HttpRequest request)
    {
        var length = request.ContentLength;
        if (request.Headers.ContentRange.Count > 0)
        {
            return ContentRangeHeaderValue.TryParse(request.Headers.ContentRange.ToString(), out var range) && range is { Unit.Value: "bytes", From: { } from, To: { } to }
                && (length is null || length == to - from + 1)
                ? new UploadRange(from, range.Length, range.Length is { } total && to == total - 1)
                : null;
        }

        long offset = 0;
        if (request.Headers[UploadAnswer.OffsetHeader] is { Count: > 0 } header
            && !long.TryParse(header.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out offset))
        {
            return null;
        }

        return length > long.MaxValue - offset ? null : new UploadRange(offset, length + offset, true);
    }
}
