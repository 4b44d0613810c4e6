using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using N = Intake.Extraction.Fields.Certificate.CertificateFields;
using L = Intake.Extraction.Fields.Certificate.CertificateLabels;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>Who issued a certificate: by its label, else the offices whose names stand alone, all of them where several issue it together.</summary>
internal static class CertificateIssuer
{
    public static ExtractedField? Of(IReadOnlyList<FormPage> forms)
    {
        if (FormReading.Settle(N.Issuer, CertificateExtractor.Labelled(forms, L.Issuer, FormValue.Name)) is { } labelled)
        {
            return labelled;
        }

        var offices = new List<FormReading>();
        foreach (var office in OfficialText.Offices(forms))
        {
            if (!offices.Exists(other => other.Value == office.Value))
            {
                offices.Add(office);
            }
        }

        return offices.Count == 0 ? null
            : PrintedField.From(N.Issuer, string.Join('、', offices.Select(static office => office.Value)), [.. offices.SelectMany(static office => office.Ink)], "、");
    }
}
