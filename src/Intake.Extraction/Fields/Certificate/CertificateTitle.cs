using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.Certificate.CertificateFields;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>What a certificate certifies: its heading, or, where that says only 证书, what its sentence says the holder is.</summary>
internal static partial class CertificateTitle
{
    public static ExtractedField? Of(IReadOnlyList<FormPage> forms, FlowText flow)
    {
        if (FormReading.Settle(N.Title, forms.SelectMany(static form => form.With(CertificateLabels.Title)).Select(FormValue.Text).OfType<FormReading>()) is { } labelled)
        {
            return labelled;
        }

        TextSpan? best = null;
        var values = forms.SelectMany(static form => form.Labels).Where(static label => label.Key != CertificateLabels.Granted).SelectMany(static label => label.Beside.Concat(label.Wrapped)).Select(static piece => piece.Ink).ToHashSet();
        foreach (var run in LoneRun.All(forms))
        {
            if (!values.Contains(run) && Heading().IsMatch(run.Text) && !Bare().IsMatch(run.Text) && (best is null || LoneRun.Height(run) > LoneRun.Height(best.Value) * 1.15f))
            {
                best = run;
            }
        }

        if (best is { } heading)
        {
            // 入选…企业: the verb is not the title's.
            var verb = Verb().Match(heading.Text);
            return FormReading.Settle(N.Title, [FormValue.Solid([verb.Success && verb.Length < heading.Length - 3 ? heading with { Start = heading.Start + verb.Length } : heading])]);
        }

        var sentence = Awarded().Match(flow.Text);
        if (sentence.Success)
        {
            var group = sentence.Groups[1].Success ? sentence.Groups[1] : sentence.Groups[2];
            return FormReading.Settle(N.Title, [flow.Reading(group.Index, group.Length)]);
        }

        // Only 荣誉证书 and nothing that says for what.
        return LoneRun.All(forms).Where(static run => Plain().IsMatch(run.Text)).Select(static run => FormReading.Settle(N.Title, [FormValue.Solid([run])], Confidence.Doubtful)).FirstOrDefault();
    }

    [GeneratedRegex("^[^:,。;]{2,40}(?:证书|企业|证明|许可证|登记证|资质证|备案证|执照|认定函|入库通知|证明书|认定书|孵化器|众创空间|产业园|园区|基地|合格证|认证|称号|伙伴|示范区)(?:\\([^()]{1,6}\\))?$")]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:入选|荣获|获评|被?认定为|被?评为|授予)")]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:荣誉|认定|认证|资质|获奖)?(?:证书|证明|牌匾|认定书)$")]
    private static partial Regex Plain();

    [GeneratedRegex("^(?:荣誉|认定|认证|资质|获奖)?(?:证书|证明|牌匾|认定书)$|公司$|^(?:各|本|该|贵|你|我)")]
    private static partial Regex Bare();

    [GeneratedRegex("(?:认定为|授予|评为|入选|列为|认证为|成为|通过)(?:[\\u4E00-\\u9FFF]{0,8}?)?[“\"《]([^”\"》,。:]{3,40})[”\"》]|(?:认定为|评为|入选|列为|认证为):?([^”\"》,。:(]{3,40}?)(?:[,。;(]|称号|$)")]
    private static partial Regex Awarded();
}
