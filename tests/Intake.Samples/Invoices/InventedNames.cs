using Intake.Samples.Codes;

namespace Intake.Samples;

/// <summary>
/// Names nobody bears: firms are three rare characters that no one would register together, roads likewise, banks too. All characters are in
/// GB 2312, so that every encoding an invoice PDF uses can print them.
/// </summary>
public sealed class InventedNames(SeededRandom random)
{
    private const string First = "橐筇阊瓴岢砀鄢邶岬垣";
    private const string Second = "峁洙鸢夼樾锟葭茕逶绛";
    private const string Third = "蘅翎澍珩戬霁昀嵩筠黻";
    private const string Surnames = "邰佘亓麴逯郏厍訾";
    private const string Given = "砚洄禾杳苡沁岫汀";

    /// <summary>Three characters, 1,000 of them.</summary>
    public string Syllables() => $"{Pick(First)}{Pick(Second)}{Pick(Third)}";

    public string Person() => $"{Pick(Surnames)}{Pick(Given)}{(random.Chance(50) ? Pick(Given).ToString() : "")}";

    /// <summary>深圳市橐峁蘅科技有限公司 and the like.</summary>
    public InvoiceParty Firm(string province = "44", string city = "深圳市", string trade = "科技") =>
        Party($"{city}{Syllables()}{trade}有限公司", "91", province, city);

    public InvoiceParty Party(string name, string kind, string province, string city) => new(
        name,
        CreditCode.Make(kind, province, random.Between(1, 140_000_000)),
        $"{city}光华区{Pick(First)}{Pick(Second)}路{random.Between(1, 399)}号{random.Between(2, 28)}楼 0755-{random.Digits(8)}",
        $"{Pick(First)}{Pick(Third)}银行股份有限公司{city.TrimEnd('市')}{Pick(Second)}{Pick(Third)}支行 {random.Digits(19)}");

    private char Pick(string characters) => characters[random.Below(characters.Length)];
}
