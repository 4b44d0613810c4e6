using System.Text;

namespace Intake.Samples.Codes;

/// <summary>Money in Chinese capitals as issuing software prints it: 壹万零陆佰圆整, 肆仟圆零伍分; 负 or (负数) before negative amounts.</summary>
public static class CapitalAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <param name="yuan">Two places at most, below 10^16 in absolute value.</param>
    /// <param name="unit">圆 or 元.</param>
    /// <param name="minus">What stands before a negative amount.</param>
    public static string Write(decimal yuan, char unit = '圆', string minus = "（负数）")
    {
        var text = new StringBuilder();
        if (yuan < 0)
        {
            text.Append(minus);
            yuan = -yuan;
        }

        var fen = (long)(yuan * 100m);
        var whole = fen / 100;
        var jiao = (int)(fen / 10 % 10);
        var cent = (int)(fen % 10);
        if (jiao == 0 && cent == 0)
        {
            return text.Append(whole == 0 ? "零" : Whole(whole)).Append(unit).Append('整').ToString();
        }

        if (whole > 0)
        {
            text.Append(Whole(whole)).Append(unit).Append(jiao == 0 ? "零" : "");
        }

        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }

        return (cent > 0 ? text.Append(Digits[cent]).Append('分') : text.Append('整')).ToString();
    }

    private static string Whole(long whole)
    {
        var text = new StringBuilder();
        var pendingZero = false;
        for (var group = 3; group >= 0; group--)
        {
            var value = (int)(whole / Power(group) % 10_000);
            if (value == 0)
            {
                pendingZero |= text.Length > 0;
                continue;
            }

            for (var place = 3; place >= 0; place--)
            {
                var digit = value / (int)Math.Pow(10, place) % 10;
                if (digit == 0)
                {
                    pendingZero |= text.Length > 0;
                    continue;
                }

                text.Append(pendingZero ? "零" : "").Append(Digits[digit]).Append(Places[place]);
                pendingZero = false;
            }

            text.Append(Groups[group]);
            pendingZero = false;
        }

        return text.ToString();
    }

    private static long Power(int group) => group switch { 0 => 1L, 1 => 10_000L, 2 => 100_000_000L, _ => 1_000_000_000_000L };
}
