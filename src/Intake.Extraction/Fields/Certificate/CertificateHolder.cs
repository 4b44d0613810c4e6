using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Forms;
using N = Intake.Extraction.Fields.Certificate.CertificateFields;
using L = Intake.Extraction.Fields.Certificate.CertificateLabels;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>Whose a certificate is: by its label, as addressee, or in its sentence; for diplomas the person.</summary>
internal static partial class CertificateHolder
{
    public static ExtractedField? Of(IReadOnlyList<FormPage> forms, FlowText flow)
    {
        var labelled = CertificateExtractor.Labelled(forms, L.Holder, FormValue.Name).Concat(CertificateExtractor.Labelled(forms, L.Person, FormValue.Name)).ToList();
        if (labelled.Count > 0)
        {
            return FormReading.Settle(N.Holder, labelled);
        }

        var addressed = OfficialText.Addressees(forms).Concat(CertificateExtractor.Labelled(forms, L.Granted, Enterprise)).ToList();
        if (addressed.Count > 0)
        {
            return FormReading.Settle(N.Holder, addressed);
        }

        var match = Student().Match(flow.Text) is { Success: true } student ? student : Named().Match(flow.Text);
        if (match.Success)
        {
            var group = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
            return FormReading.Settle(N.Holder, [flow.Reading(group.Index, group.Length)]);
        }

        // A plaque names the enterprise in a line of its own.
        return FormReading.Settle(N.Holder, OfficialText.Enterprises(forms));
    }

    private static FormReading? Enterprise(FormLabel label) => FormValue.Name(label) is { } name && Alone().IsMatch(name.Value) ? name : null;

    [GeneratedRegex("(?:学生|研究生|学员|学位获得者|本科生)([\\u4E00-\\u9FFF·]{2,8}?)[,:](?:性别)?[:]?[男女]|(?<=[^\\u4E00-\\u9FFF])([\\u4E00-\\u9FFF·]{2,4}),[男女],")]
    private static partial Regex Student();

    [GeneratedRegex("(?:兹证明|兹认定|兹授予|特授予|授予|证明)[“\"]?([\\u4E00-\\u9FFFA-Za-z0-9()·]{3,40}?(?:公司(?:[\\u4E00-\\u9FFF]{2,8}分公司)?|中心|研究院|研究所|大学|学院|厂|合作社))(?![\\u4E00-\\u9FFF]{0,8}分公司)[”\"]?")]
    private static partial Regex Named();

    [GeneratedRegex("^[\\u4E00-\\u9FFFA-Za-z0-9()（）·]{3,36}(?:公司|合作社|\\((?:有限|普通)合伙\\))$")]
    private static partial Regex Alone();
}
