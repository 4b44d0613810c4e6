using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification.Checks;

/// <summary>How messages call a field: as the paper prints it, with its name in the result, so that both can be searched.</summary>
internal static class FieldLabel
{
    public static string Of(FieldName name) => OnPaper(name) is { } label ? $"{label} ({name.Value})" : name.Value;

    private static string? OnPaper(FieldName name) => name.Value switch
    {
        "invoice_code" => "发票代码",
        "invoice_number" => "发票号码",
        "issue_date" => "开票日期",
        "buyer_name" => "购买方名称",
        "buyer_tax_id" => "购买方税号",
        "seller_name" => "销售方名称",
        "seller_tax_id" => "销售方税号",
        "amount_excluding_tax" => "合计金额",
        "tax" => "合计税额",
        "total_including_tax" => "价税合计(小写)",
        "total_in_words" => "价税合计(大写)",
        "check_code" => "校验码",
        "original_invoice_number" => "原发票号码",
        _ => null,
    };
}
