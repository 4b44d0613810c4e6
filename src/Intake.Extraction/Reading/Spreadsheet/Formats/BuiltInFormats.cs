namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Formats that workbooks name by number only, as a Chinese Excel shows them (ECMA-376 part 1, 18.8.30).</summary>
internal static class BuiltInFormats
{
    public static string Code(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 7 => id == 5 ? "\"¥\"#,##0;\"¥\"-#,##0" : "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        6 or 8 => id == 6 ? "\"¥\"#,##0;[Red]\"¥\"-#,##0" : "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 or 55 => "上午/下午h\"时\"mm\"分\"",
        35 or 56 => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        37 or 38 => "#,##0;-#,##0",
        39 or 40 => "#,##0.00;-#,##0.00",
        41 or 42 => "#,##0;-#,##0;\"-\"",
        43 or 44 => "#,##0.00;-#,##0.00;\"-\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    };
}
