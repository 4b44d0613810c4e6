using System.Collections.Immutable;
using System.Globalization;

namespace Intake.Samples;

/// <summary>The lines of the remarks field: what the special business or a red letter forces into it, then what the issuer wrote.</summary>
internal static class InvoiceRemarks
{
    public static ImmutableArray<string> Of(InvoiceSpec spec)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        switch (spec.Business)
        {
            case RentBusiness rent:
                lines.Add($"不动产地址:{rent.Address};");
                lines.Add($"租赁期起止:{Day(rent.Start)} {Day(rent.End)};跨地（市）标志:{(rent.CrossCity ? "是" : "否")};");
                break;
            case ConstructionBusiness construction:
                lines.Add($"土地增值税项目编号:-; 跨地（市）标志:{(construction.CrossCity ? "是" : "否")};");
                break;
        }

        if (spec.RedLetter is { } red)
        {
            lines.Add(spec.IsDigital
                ? $"被红冲蓝字数电发票号码：{red.BlueNumber} 红字发票信息确认单编号：{red.NoticeNumber}"
                : $"对应正数发票代码:{red.BlueCode}号码:{red.BlueNumber}");
        }

        lines.AddRange(spec.FreeRemarks);
        if (spec.IsDigital && (spec.Payee is not null || spec.Reviewer is not null))
        {
            lines.Add($"收款人:{spec.Payee};    复核人:{spec.Reviewer};");
        }

        return lines.ToImmutable();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
