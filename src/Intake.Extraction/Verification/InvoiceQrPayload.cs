using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification;

/// <summary>
/// What the QR code of an invoice says: <c>01,kind,code,number,amount,date,check code,checksum[,]</c>. Fields may hold blanks in place of
/// nothing; the checksum may have lost its leading zeros.
/// </summary>
/// <param name="Text">Exactly as encoded.</param>
/// <param name="Kind">Two digits: 01 special, 04 ordinary, 10 electronic ordinary, 20 electronic special, 31 and 32 fully digitalized special and ordinary …</param>
/// <param name="Code">10 or 12 digits; null on fully digitalized invoices.</param>
/// <param name="Number">8 or 20 digits.</param>
/// <param name="Amount">With tax if <see cref="AmountIncludesTax"/>, else without. Null if none is there or it cannot be read.</param>
/// <param name="CheckCode">校验码; null if none is there.</param>
/// <param name="Checksum">Which form of the checksum matches.</param>
public sealed record InvoiceQrPayload(
    string Text,
    string Kind,
    string? Code,
    string Number,
    Money? Amount,
    DateOnly? Date,
    string? CheckCode,
    QrChecksum Checksum)
{
    private const int FieldsBeforeChecksum = 7;
    private const int MaxLength = 200;

    /// <summary>Kinds 31 and 32, and every payload without a code, state the amount with tax; those with a code without it.</summary>
    public bool AmountIncludesTax => Kind is "31" or "32" || Code is null;

    /// <summary>False for anything else that papers carry as a QR code: addresses of blockchain invoices and fiscal receipts, advertising.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InvoiceQrPayload? payload)
    {
        payload = null;
        if (text is null || text.Length > MaxLength)
        {
            return false;
        }

        Span<Range> ranges = stackalloc Range[FieldsBeforeChecksum + 3];
        var count = text.AsSpan().Split(ranges, ',');
        if (count < FieldsBeforeChecksum)
        {
            return false;
        }

        var (version, kind, code, number) = (Field(text, ranges[0]), Field(text, ranges[1]), Field(text, ranges[2]), Field(text, ranges[3]));
        if (version != "01" || kind is not { Length: 2 } || !AreDigits(kind) || number is not { Length: 8 or 20 } || !AreDigits(number) || (code is not null && !AreDigits(code)))
        {
            return false;
        }

        payload = new InvoiceQrPayload(
            text,
            kind,
            code,
            number,
            AmountText.TryParse(text.AsSpan(ranges[4]), out var amount) ? amount : null,
            ChineseDate.TryParse(text.AsSpan(ranges[5]), out var date) ? date : null,
            Field(text, ranges[6]),
            count > FieldsBeforeChecksum ? Match(text.AsSpan(0, ranges[FieldsBeforeChecksum].Start.Value), text.AsSpan(ranges[FieldsBeforeChecksum])) : QrChecksum.Absent);
        return true;
    }

    // The covered text ends with the comma before the checksum.
    private static QrChecksum Match(ReadOnlySpan<char> covered, ReadOnlySpan<char> checksum)
    {
        checksum = checksum.Trim();
        if (checksum.IsEmpty)
        {
            return QrChecksum.Absent;
        }

        if (checksum.Length > 4
            || covered.ContainsAnyExceptInRange('\0', '\x7F')
            || !ushort.TryParse(checksum, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var stated))
        {
            return QrChecksum.Mismatch;
        }

        var withoutComma = Crc16Umts.Of(covered[..^1]);
        return stated == Crc16Umts.Of(covered[^1..], withoutComma) ? QrChecksum.WithComma
            : stated == withoutComma ? QrChecksum.WithoutComma
            : stated == Crc16Umts.Reflected(covered) ? QrChecksum.Reflected
            : QrChecksum.Mismatch;
    }

    private static string? Field(string text, Range range)
    {
        var field = text.AsSpan(range).Trim();
        return field.IsEmpty ? null : field.ToString();
    }

    private static bool AreDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
