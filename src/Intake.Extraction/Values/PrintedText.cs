using System.Collections.Frozen;

namespace Intake.Extraction.Values;

/// <summary>Makes text of a page comparable. Readers call <c>Unify</c> once; whoever compares or parses calls <c>ToHalfWidth</c>.</summary>
public static class PrintedText
{
    // Kangxi radicals (U+2F00…) and CJK radicals supplement (U+2E80…) that fonts without a proper ToUnicode yield in place of the
    // ordinary character, after Unicode's compatibility decompositions and, where Unicode has none, the character of the same shape.
    private const string Radicals = "⺟⻳⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕⺀⺁⺃⺄⺅⺆⺇⺈⺉⺋⺍⺓⺖⺗⺘⺙⺚⺛⺝⺞⺠⺡⺣⺤⺥⺦⺧⺨⺩⺪⺬⺭⺮⺯⺰⺲⺶⺸⺹⺺⺼⻁⻂⻄⻅⻆⻇⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰";
    private const string Characters = "母龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠冫厂乚乙亻冂几刀刂㔾小幺忄心扌攵无旡月歺民氵灬爫爫丬牛犭王疋示礻竹糹纟罒羊羊耂肀月虎衤西见角角讠贝车辶辶辶阝钅長镸长门阜阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿龙";

    private static readonly FrozenDictionary<char, char> RadicalToCharacter =
        Radicals.Zip(Characters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Replaces radicals by the characters they look like. Width and everything else stay as printed.</summary>
    public static string Unify(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2FDF');
        return first < 0 ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Unify(source[i]);
            }
        });
    }

    public static char Unify(char c) => c is >= '\u2E80' and <= '\u2FDF' && RadicalToCharacter.TryGetValue(c, out var plain) ? plain : c;

    /// <summary>Full-width ASCII (U+FF01–U+FF5E) to ASCII, ideographic space to space, ￥ to ¥. Length is unchanged.</summary>
    public static string ToHalfWidth(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u3000', '\uFFE5') < 0 ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = ToHalfWidth(source[i]);
            }
        });

    public static char ToHalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '\uFFE5' => '\u00A5',
        _ => c,
    };
}
