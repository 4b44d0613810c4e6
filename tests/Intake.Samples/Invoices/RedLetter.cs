namespace Intake.Samples;

/// <summary>What a red-letter (negative) invoice cancels.</summary>
/// <param name="BlueNumber">Number of the invoice cancelled.</param>
/// <param name="BlueCode">Its code, for tax-control invoices.</param>
/// <param name="NoticeNumber">红字发票信息确认单编号 (fully digitalized).</param>
public sealed record RedLetter(string BlueNumber, string? BlueCode, string? NoticeNumber);
