using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>What letters of offices and firms have in common: their number, whom they address, who signs them and when.</summary>
internal static partial class OfficialText
{
    /// <summary>Lines of one name lie no further apart, in lines of text.</summary>
    private const float MaxLines = 3.2f;

    /// <summary>A number like 深某审字〔2025〕第123号 that stands alone.</summary>
    public static IEnumerable<FormReading> Numbers(IEnumerable<FormPage> forms)
    {
        foreach (var run in LoneRun.All(forms))
        {
            var match = Number().Match(run.Text);
            if (match.Success)
            {
                var ink = run with { Start = run.Start + match.Groups[1].Index, End = run.Start + match.Groups[1].Index + match.Groups[1].Length };
                yield return FormValue.Solid([ink]);
            }
        }
    }

    /// <summary>The one enterprise or institution that a letter addresses: 某某公司：.</summary>
    public static IEnumerable<FormReading> Addressees(IEnumerable<FormPage> forms)
    {
        foreach (var run in LoneRun.All(forms))
        {
            var match = Addressee().Match(run.Text);
            if (match.Success && !match.Groups[1].Value.StartsWith('各') && (match.Groups["to"].Success || match.Groups["all"].Success || run.Text.EndsWith(':')))
            {
                yield return FormValue.Solid([run with { Start = run.Start + match.Groups[1].Index, End = run.Start + match.Groups[1].Index + match.Groups[1].Length }]);
            }
        }
    }

    /// <summary>Enterprises whose name stands alone, after 关于 or not, firms of accountants excepted.</summary>
    public static IEnumerable<FormReading> Enterprises(IEnumerable<FormPage> forms) => Alone(forms, Enterprise()).Where(static reading => !reading.Value.Contains("会计师", StringComparison.Ordinal));

    /// <summary>Offices, institutions and associations whose name stands alone, in reading order.</summary>
    public static IEnumerable<FormReading> Offices(IEnumerable<FormPage> forms) => Alone(forms, Office());

    /// <summary>Firms of accountants whose name stands alone.</summary>
    public static IEnumerable<FormReading> Accountants(IEnumerable<FormPage> forms) => Alone(forms, Accountant());

    private static IEnumerable<FormReading> Alone(IEnumerable<FormPage> forms, Regex pattern)
    {
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Rows.Count; i++)
            {
                foreach (var whole in form.Rows[i].Runs(LoneRun.Gap * form.Text.Em))
                {
                    // The names of those who sign stand close beside the firm's.
                    var signer = whole.Text.IndexOf("中国注册会计师", StringComparison.Ordinal);
                    var run = signer > 4 ? whole with { End = whole.Start + signer } : whole;
                    var match = pattern.Match(run.Text);
                    if (match.Success && Branch(form, i, run) is { } branch)
                    {
                        yield return FormValue.Solid([run with { Start = run.Start + match.Groups[1].Index, End = run.Start + match.Groups[1].Index + match.Groups[1].Length }, branch]);
                    }
                    else if (match.Success)
                    {
                        yield return FormValue.Solid([run with { Start = run.Start + match.Groups[1].Index, End = run.Start + match.Groups[1].Index + match.Groups[1].Length }]);
                    }
                    else if (Broken(form, i, run, pattern) is { } broken)
                    {
                        yield return broken;
                    }
                }
            }
        }
    }

    /// <summary>The branch of a company that stands in the line below it, as lines that are centred break: …有限公司 / 松林分公司.</summary>
    private static TextSpan? Branch(FormPage form, int index, TextSpan run)
    {
        if (index + 1 >= form.Rows.Count || !run.Text.EndsWith("公司", StringComparison.Ordinal) || form.Rows[index + 1].CenterY - run.Row.CenterY > MaxLines * form.Text.Line)
        {
            return null;
        }

        foreach (var rest in form.Rows[index + 1].Runs(LoneRun.Gap * form.Text.Em))
        {
            if (rest.X0 < run.X1 && rest.X1 > run.X0 && BranchName().IsMatch(rest.Text))
            {
                return rest;
            }
        }

        return null;
    }

    /// <summary>A name that its column breaks: the rest stands alone under it, and only both together are a name.</summary>
    private static FormReading? Broken(FormPage form, int index, TextSpan run, Regex pattern)
    {
        for (var j = index + 1; j < form.Rows.Count && form.Rows[j].CenterY - run.Row.CenterY < MaxLines * form.Text.Line; j++)
        {
            foreach (var rest in form.Rows[j].Runs(LoneRun.Gap * form.Text.Em))
            {
                if (Math.Abs(rest.X0 - run.X0) < 0.5f * form.Text.Em && rest.Length < run.Length && pattern.Match(run.Text + rest.Text) is { Success: true } match
                    && match.Groups[1].Index == 0 && match.Groups[1].Length > run.Length && !pattern.IsMatch(rest.Text))
                {
                    return FormValue.Solid([run, rest with { End = rest.Start + match.Groups[1].Length - run.Length }]);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\(?(?:[\u4E00-\u9FFF]{0,8}?(?:文号|编号|字号)[::]?)?([\u4E00-\u9FFFA-Za-z]{1,14}[〔\[\((【]20\d\d[〕\]\))】](?:第)?[A-Za-z0-9\u4E00-\u9FFF-]{0,8}?\d{1,8}号)\)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<to>[致呈送]:?)?([\u4E00-\u9FFFA-Za-z0-9()·]{3,40}?(?:公司|分公司|中心|研究院|研究所|厂|合作社|大学|学院|\(有限合伙\)|\(普通合伙\)))(?<all>全体股东|董事会|管理层|全体合伙人|全体股东及董事会|公司董事会)?:?$")]
    private static partial Regex Addressee();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{0,8}分公司$")]
    private static partial Regex BranchName();

    [GeneratedRegex(@"^(?:关于)?([\u4E00-\u9FFFA-Za-z0-9()·]{3,36}(?:公司|合作社|\((?:有限|普通)合伙\)))$")]
    private static partial Regex Enterprise();

    [GeneratedRegex(@"^([\u4E00-\u9FFF]{2,28}(?:局|委员会|厅|科学技术部|信息化部|办公室|人民政府|管委会|基金会|中心|协会|联盟|大学|学院|联合会|促进会|研究院))(?:\((?:盖章|公章|章|印章)\)|盖章)?$")]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:(?:会计师事务所|审计机构|审计单位|事务所名称|机构名称)(?:名称)?:)?([\u4E00-\u9FFFA-Za-z]{2,24}会计师事务所(?:\((?:特殊)?普通合伙\)|有限责任公司|有限公司)?(?:[\u4E00-\u9FFF]{2,8}分所)?)(?:(?:\((?:盖章|公章)\)|盖章)?$|中国注册会计师|中国·)")]
    private static partial Regex Accountant();
}
