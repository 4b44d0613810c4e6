namespace Intake.Extraction.Values;

/// <summary>Provinces by their two digits (GB/T 2260), and the five cities whose tax bureaus stand beside the provinces (计划单列市).</summary>
public static class AdministrativeArea
{
    /// <summary>The province's name, null for digits that name none.</summary>
    public static string? ProvinceName(ReadOnlySpan<char> twoDigits) => twoDigits switch
    {
        "11" => "北京",
        "12" => "天津",
        "13" => "河北",
        "14" => "山西",
        "15" => "内蒙古",
        "21" => "辽宁",
        "22" => "吉林",
        "23" => "黑龙江",
        "31" => "上海",
        "32" => "江苏",
        "33" => "浙江",
        "34" => "安徽",
        "35" => "福建",
        "36" => "江西",
        "37" => "山东",
        "41" => "河南",
        "42" => "湖北",
        "43" => "湖南",
        "44" => "广东",
        "45" => "广西",
        "46" => "海南",
        "50" => "重庆",
        "51" => "四川",
        "52" => "贵州",
        "53" => "云南",
        "54" => "西藏",
        "61" => "陕西",
        "62" => "甘肃",
        "63" => "青海",
        "64" => "宁夏",
        "65" => "新疆",
        "71" => "台湾",
        "81" => "香港",
        "82" => "澳门",
        _ => null,
    };

    /// <summary>The city with a tax bureau of its own by its four digits, null for every other area.</summary>
    public static string? PlanCityName(ReadOnlySpan<char> fourDigits) => fourDigits switch
    {
        "2102" => "大连",
        "3302" => "宁波",
        "3502" => "厦门",
        "3702" => "青岛",
        "4403" => "深圳",
        _ => null,
    };
}
