using Intake.Samples.Codes;

namespace Intake.Samples.Papers.Facts;

/// <summary>Invents what papers speak of: firms, persons, banks, addresses, amounts, days. Nothing is anybody's but by chance.</summary>
internal sealed class Inventor(SeededRandom random)
{
    private const string A = "墨雁檐茶鹭枫岚槐漪苔芦溪鲸梧棠荔橡萤鹤砚珊笛麓筑";
    private const string B = "塘笙澄梭帆穗桥钟栈窗篱灯犁渡瓦屿纸绳篮笺羽陶壶埠";
    private const string C = "禾川岩木书舟石竹月泉柏松星田雨雪峰原里乔南北";
    private const string Rare = "喆堃珺昇犇淼镕翀赟玥焜烨骞韬铠";
    private static readonly string[] Latin = ["Zelvik", "Morquana", "TRIVOX", "Quendal", "NOVARIK", "AI", "Ploveta"];
    private static readonly string[] Trades = ["科技", "信息技术", "智能科技", "数字技术", "软件", "电子", "网络科技", "生物科技", "新材料", "云计算技术"];
    private static readonly string[] Cities = ["深圳市", "广州市", "东莞市", "杭州市", "武汉市", "成都市"];
    private readonly InventedNames _rare = new(random);

    /// <summary>The syllables of a firm, three to five characters.</summary>
    public string Word() => random.Below(10) switch
    {
        0 or 1 => _rare.Syllables(),
        2 => $"{Pick(A)}{Pick(Rare)}{Pick(C)}",
        3 => $"{random.Pick<string>(Latin)}{Pick(A)}{Pick(B)}",
        4 => $"{Pick(A)}{Pick(B)}{Pick(C)}{Pick(B)}",
        _ => $"{Pick(A)}{Pick(B)}{Pick(C)}",
    };

    public PaperParty Firm(string city = "深圳市", params string[] trades)
    {
        var trade = random.Pick<string>(trades.Length > 0 ? trades : Trades);
        var word = Word();
        var name = random.Below(12) switch
        {
            0 or 1 => $"{word}（{city.TrimEnd('市')}）{trade}有限公司",
            2 => $"{city}{word}{trade}股份有限公司",
            3 => $"{city}{word}{trade}发展集团有限公司{random.Pick("光华", "松林", "前溪")}分公司",
            4 => $"{word}{trade}（集团）股份有限公司",
            _ => $"{city}{word}{trade}有限公司",
        };
        return Party(name, "91", city);
    }

    public PaperParty AnyFirm(params string[] trades) => Firm(random.Chance(70) ? "深圳市" : random.Pick<string>(Cities), trades);

    public PaperParty Party(string name, string kind = "91", string city = "深圳市") => new(
        name, CreditCode.Make(kind, "44", random.Between(1, 140_000_000)), Address(city), Person(), Person(), Phone(), Branch(), Account());

    /// <summary>A bank: 墨塘银行股份有限公司 and its branch.</summary>
    public PaperParty Lender()
    {
        var bank = BankName();
        return Party($"{bank}{random.Pick("股份有限公司", "")}深圳{Pick(A)}{Pick(B)}支行");
    }

    public string BankName() => $"{random.Pick("", "深圳", "华南", "岭南")}{Pick(A)}{Pick(B)}{random.Pick("银行", "农村商业银行", "村镇银行", "银行")}";

    public string Branch() => $"{BankName()}{random.Pick("股份有限公司", "")}{random.Pick("深圳", "广州", "")}{Pick(A)}{Pick(C)}支行";

    public string Account() => random.Pick(random.Digits(15), "6" + random.Digits(18), "4" + random.Digits(18), random.Digits(12), random.Digits(17), random.Digits(20)).Replace("0000", "1730", StringComparison.Ordinal);

    public string Person() => $"{random.Pick('林', '陈', '佘', '麴', '梁', '厍', '邰', '逯', '黎', '温')}{Pick(C)}{(random.Chance(60) ? Pick(B).ToString() : "")}";

    public string Phone() => random.Chance(50) ? $"0755-{random.Between(2, 8)}{random.Digits(7)}" : $"1{random.Pick('3', '5', '8')}{random.Digits(9)}";

    public string Address(string city = "深圳市") => random.Below(4) switch
    {
        0 => $"{city}光华区{Pick(A)}{Pick(B)}街道{Pick(B)}{Pick(C)}社区{Pick(A)}{Pick(C)}路{random.Between(1, 1200)}号{Pick(A)}{Pick(B)}大厦{random.Pick("A", "B", "C")}座{random.Between(2, 38)}01-{random.Between(2, 38)}05",
        1 => $"{city}松林区{Pick(A)}{Pick(B)}科技园{random.Between(1, 12)}栋{random.Between(1, 30)}层",
        2 => $"{city}前溪区{Pick(A)}{Pick(C)}大道{random.Between(1, 5000)}号{Pick(B)}{Pick(C)}中心{random.Between(3, 40)}0{random.Between(1, 9)}室",
        _ => $"{city}光华区{Pick(B)}{Pick(C)}路与{Pick(A)}{Pick(C)}路交汇处{Pick(A)}{Pick(B)}产业园{random.Between(1, 9)}号楼{random.Between(2, 26)}0{random.Between(1, 9)}",
    };

    /// <summary>Yuan: round, odd to the fen, or between, so that every habit of writing amounts comes up.</summary>
    public decimal Amount(int fromThousands, int toThousands) => random.Below(5) switch
    {
        0 => random.Between(fromThousands / 10 + 1, toThousands / 10) * 10_000m,
        1 => random.Between(fromThousands, toThousands) * 1000m,
        2 => random.Between(fromThousands, toThousands) * 1000m + random.Between(1, 99) * 10m,
        _ => random.Between(fromThousands, toThousands) * 1000m + random.Below(100_000) / 100m,
    };

    public DateOnly Day(int fromYear = 2023, int toYear = 2025) => new DateOnly(random.Between(fromYear, toYear), 1, 1).AddDays(random.Below(365));

    /// <summary>A contract number in one of many habits.</summary>
    public string Number(string prefix, int year) => random.Below(6) switch
    {
        0 => $"{prefix}-{year}-{random.Digits(3)}",
        1 => $"{prefix}{year}{random.Between(1, 12):00}{random.Digits(4)}",
        2 => $"{prefix}/{year}/{random.Digits(4)}",
        3 => $"{random.Pick("SZ", "GM", "KJ", "HT")}{prefix}{random.Digits(8)}",
        4 => $"（{year}）{prefix}字第{random.Digits(5)}号",
        _ => $"{prefix}-SZ-{year}{random.Digits(4)}-{random.Between(1, 9)}",
    };

    public string Place() => $"{Pick(A)}{Pick(B)}{random.Pick("产业园", "科技园", "大厦", "创新中心")}";

    public char Pick(string characters) => characters[random.Below(characters.Length)];
}
