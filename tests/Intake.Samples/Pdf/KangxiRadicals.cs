namespace Intake.Samples.Pdf;

/// <summary>The radicals that broken font subsets give in place of the characters of an invoice's labels.</summary>
internal static class KangxiRadicals
{
    private const string Characters = "方子金日大小人用行车页";
    private const string Radicals = "\u2F45\u2F26\u2FA6\u2F47\u2F24\u2F29\u2F08\u2F64\u2F8F\u2ECB\u2EDA";

    public static char Of(char character)
    {
        var at = Characters.IndexOf(character);
        return at < 0 ? character : Radicals[at];
    }
}
