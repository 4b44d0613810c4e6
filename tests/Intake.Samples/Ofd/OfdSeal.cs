using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Intake.Samples.Ofd;

/// <summary>Signs a package as GB/T 33190 and GB/T 38540 have it: SM3 of every file in Signature.xml, an SM2 seal signature over that.</summary>
internal static class OfdSeal
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    public static List<(string Path, byte[] Content)> Sign(List<(string Path, byte[] Content)> entries, OfdNames names, InvoiceSpec spec, bool modifyAfterwards)
    {
        var signed = new List<(string Path, byte[] Content)>(entries);
        var list = $"{Head}<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"/{names.InDocument("Signs/Sign_0/Signature.xml")}\"/></ofd:Signatures>";
        var references = string.Concat(entries.Select(entry =>
            $"<ofd:Reference FileRef=\"/{entry.Path}\"><ofd:CheckValue>{Convert.ToBase64String(Sm3(entry.Content))}</ofd:CheckValue></ofd:Reference>"));
        var time = spec.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "100000Z";
        var signature = Encoding.UTF8.GetBytes($"{Head}<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:SignedInfo><ofd:Provider ProviderName=\"Intake.Samples\" Version=\"1.0\" Company=\"Intake\"/>"
            + $"<ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod><ofd:SignatureDateTime>{time}</ofd:SignatureDateTime><ofd:References CheckMethod=\"1.2.156.10197.1.401\">{references}</ofd:References>"
            + $"<ofd:StampAnnot ID=\"1\" PageRef=\"60\" Boundary=\"90 8 30 20\"/></ofd:SignedInfo><ofd:SignedValue>/{names.InDocument("Signs/Sign_0/SignedValue.dat")}</ofd:SignedValue></ofd:Signature>");
        signed.Add((names.InDocument("Signs/Signatures.xml"), Encoding.UTF8.GetBytes(list)));
        signed.Add((names.InDocument("Signs/Sign_0/Signature.xml"), signature));
        signed.Add((names.InDocument("Signs/Sign_0/SignedValue.dat"), SesSignature.Write(Sm3(signature), $"/{names.InDocument("Signs/Sign_0/Signature.xml")}", spec.Date)));
        if (modifyAfterwards)
        {
            var at = signed.FindIndex(entry => entry.Path == names.Page(0));
            signed[at] = (signed[at].Path, ChangeTotal(signed[at].Content, InvoiceSpec.Print(spec.Total)));
        }

        return signed;
    }

    public static byte[] Sm3(byte[] data)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(data, 0, data.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }

    /// <summary>Gives the total another first digit.</summary>
    private static byte[] ChangeTotal(byte[] page, string total)
    {
        var text = Encoding.UTF8.GetString(page);
        var at = text.LastIndexOf(total, StringComparison.Ordinal) + total.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var digit = text[at] == '9' ? '1' : (char)(text[at] + 1);
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), digit.ToString(), text.AsSpan(at + 1)));
    }
}
