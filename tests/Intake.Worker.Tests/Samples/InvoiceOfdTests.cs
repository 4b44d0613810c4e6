using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Intake.Samples;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.X509;

namespace Intake.Worker.Tests.Samples;

public class InvoiceOfdTests
{
    private static readonly XNamespace Ofd = "http://www.ofdspec.org/2016";
    private static readonly InvoiceSpec Digital = new InvoiceGenerator(3).Any(InvoiceKind.DigitalSpecial);
    private static readonly InvoiceSpec TaxControl = new InvoiceGenerator(4).Any(InvoiceKind.TaxControlGeneral);

    public static TheoryData<OfdFamily> Families => [.. Enum.GetValues<OfdFamily>()];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_gives_the_same_bytes_twice(OfdFamily family) =>
        Assert.Equal(InvoiceOfd.Write(TaxControl, family), InvoiceOfd.Write(TaxControl, family));

    [Theory]
    [MemberData(nameof(Families))]
    public void Pages_reached_by_reference_hold_the_values(OfdFamily family)
    {
        foreach (var spec in (InvoiceSpec[])[Digital, TaxControl])
        {
            var text = PageText(InvoiceOfd.Write(spec, family));
            Assert.Contains(spec.Number, text);
            Assert.Contains(spec.TotalInWords, text);
            Assert.Contains(InvoiceSpec.Print(spec.Total), text);
        }
    }

    [Fact]
    public void Tag_references_lead_to_the_value_they_name()
    {
        var files = Files(InvoiceOfd.Write(Digital, OfdFamily.Digital));
        var tags = XDocument.Parse(files["Doc_0/Tags/CustomTag.xml"]);
        var objects = XDocument.Parse(files["Doc_0/Pages/Page_0/Content.xml"]).Descendants(Ofd + "TextObject").ToDictionary(each => each.Attribute("ID")!.Value);
        string Resolve(string name) => string.Concat(tags.Descendants(Ofd + name).Elements(Ofd + "ObjectRef").Select(each => objects[each.Value].Value));
        Assert.Equal(Digital.Number, Resolve("InvoiceNo"));
        Assert.Equal(Digital.Buyer.Name, Resolve("BuyerName"));
        Assert.Equal("¥" + InvoiceSpec.Print(Digital.Total), Resolve("TaxInclusiveTotalAmount"));
        Assert.Equal(string.Concat(Digital.Lines.Select(line => line.Name)), Resolve("Item"));
    }

    [Fact]
    public void Converted_date_stands_in_six_pieces()
    {
        var pieces = Files(InvoiceOfd.Write(Digital, OfdFamily.FromPdf))["Doc_0/Pages/Page_0/Content.xml"];
        Assert.DoesNotContain(Digital.DateInChinese, pieces);
        Assert.Contains($">{Digital.Date.Year}</ofd:TextCode>", pieces);
    }

    [Fact]
    public void Digital_family_carries_no_data_file_and_the_older_ones_do()
    {
        Assert.DoesNotContain(Files(InvoiceOfd.Write(Digital, OfdFamily.Digital)).Keys, name => name.Contains("Attachs", StringComparison.Ordinal));
        Assert.Contains("Doc_0/Attachs/original_invoice.xml", Files(InvoiceOfd.Write(TaxControl, OfdFamily.TaxControl)).Keys);
        Assert.Contains(Files(InvoiceOfd.Write(TaxControl, OfdFamily.Flat)).Keys, name => name.Contains("inv_ord_issuer", StringComparison.Ordinal));
    }

    [Fact]
    public void Malformed_tags_are_no_xml() => Assert.Throws<XmlException>(
        () => XDocument.Parse(Files(InvoiceOfd.Write(TaxControl, OfdFamily.TaxControl, new OfdOptions { MalformedTags = true }))["Doc_0/Tags/CustomTag.xml"]));

    [Fact]
    public void Liberties_move_the_pages_and_rename_the_namespace()
    {
        Assert.Contains("Doc_0/Content_0.xml", Files(InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { NoPagesFolder = true })).Keys);
        Assert.Contains("文档_0/页面/页_0/Content.xml", Files(InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { ChineseFolders = true })).Keys);
        Assert.DoesNotContain("2016", Files(InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { OddNamespace = true }))["OFD.xml"]);
    }

    [Fact]
    public void Digests_of_a_signed_package_hold_until_it_is_changed()
    {
        Assert.Empty(ChangedFiles(InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { Signed = true })));
        Assert.Equal(
            ["Doc_0/Pages/Page_0/Content.xml"],
            ChangedFiles(InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { Signed = true, ModifiedAfterSigning = true })));
    }

    [Fact]
    public void Seal_signature_is_a_version_4_structure_over_the_digest_of_the_signature_file()
    {
        var package = InvoiceOfd.Write(Digital, OfdFamily.Digital, new OfdOptions { Signed = true });
        var outer = (Asn1Sequence)Asn1Object.FromByteArray(Raw(package, "Doc_0/Signs/Sign_0/SignedValue.dat"));
        var toSign = (Asn1Sequence)outer[0];
        Assert.Equal(4, ((DerInteger)toSign[0]).IntValueExact);
        Assert.Equal(Sm3(Raw(package, "Doc_0/Signs/Sign_0/Signature.xml")), Convert.ToBase64String(((DerBitString)toSign[3]).GetOctets()));
        var certificate = new X509CertificateParser().ReadCertificate(((Asn1OctetString)outer[1]).GetOctets());
        var verifier = new SM2Signer();
        verifier.Init(false, certificate.GetPublicKey());
        verifier.BlockUpdate(toSign.GetDerEncoded());
        Assert.True(verifier.VerifySignature(((DerBitString)outer[3]).GetOctets()));
    }

    private static List<string> ChangedFiles(byte[] package)
    {
        var files = Files(package);
        return [.. XDocument.Parse(files["Doc_0/Signs/Sign_0/Signature.xml"]).Descendants(Ofd + "Reference")
            .Select(each => (Path: each.Attribute("FileRef")!.Value[1..], Digest: each.Element(Ofd + "CheckValue")!.Value))
            .Where(each => each.Digest != Sm3(Raw(package, each.Path)))
            .Select(each => each.Path)];
    }

    private static string Sm3(byte[] data)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(data);
        var hash = new byte[32];
        digest.DoFinal(hash);
        return Convert.ToBase64String(hash);
    }

    private static string PageText(byte[] package)
    {
        var files = Files(package);
        var document = XDocument.Parse(files["OFD.xml"]).Descendants(Ofd + "DocRoot").Single().Value;
        var folder = document[..(document.LastIndexOf('/') + 1)];
        var pages = XDocument.Parse(files[document]).Descendants(Ofd + "Page").Select(page => files[folder + page.Attribute("BaseLoc")!.Value]);
        return string.Concat(pages.SelectMany(page => XDocument.Parse(page).Descendants(Ofd + "TextCode")).Select(code => code.Value));
    }

    private static Dictionary<string, string> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => Encoding.UTF8.GetString(Raw(package, entry.FullName)));
    }

    private static byte[] Raw(byte[] package, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var stream = zip.GetEntry(path)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
