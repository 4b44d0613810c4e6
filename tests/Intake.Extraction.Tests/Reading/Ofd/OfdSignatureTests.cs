using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdSignatureTests
{
    private const string PageName = "Doc_0/Pages/Page_0/Content.xml";
    private const string ValueName = "Doc_0/Signs/Sign_0/SignedValue.dat";

    [Theory]
    [InlineData(4, "GB/T 38540")]
    [InlineData(1, "GM/T 0031")]
    public void An_unchanged_file_is_intact_and_wholly_covered(int version, string standard)
    {
        var report = Assert.Single(Signed(version).Read().Signatures);

        Assert.Equal(SignatureIntegrity.Intact, report.Integrity);
        Assert.Equal("SM2/SM3", report.Algorithm);
        Assert.Equal("测试印章", report.Signer);
        Assert.True(report.CoversWholeDocument);
        Assert.Contains(standard, report.Explanation.Arguments);
    }

    [Fact]
    public void Trust_names_the_certificate_and_claims_nothing()
    {
        var trust = Assert.Single(Signed(4).Read().Signatures).Trust;

        Assert.Equal("ofd.trust_not_checked", trust.Key);
        Assert.Equal(["测试印章", "测试发证", "2025-01-01", "2035-01-01"], trust.Arguments);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void A_changed_page_breaks_the_signature(int version)
    {
        var ofd = Signed(version);
        ofd[PageName] = ofd[PageName].Replace("100.00", "900.00", StringComparison.Ordinal);
        var report = Assert.Single(ofd.Read().Signatures);

        Assert.Equal(SignatureIntegrity.Broken, report.Integrity);
        Assert.Equal("ofd.signature_file_changed", report.Explanation.Key);
    }

    [Fact]
    public void A_changed_page_with_its_digest_made_to_fit_breaks_the_signature()
    {
        var ofd = Signed(4);
        var before = Convert.ToBase64String(SignedOfd.Sm3(ofd.Parts[PageName]));
        ofd[PageName] = ofd[PageName].Replace("100.00", "900.00", StringComparison.Ordinal);
        ofd["Doc_0/Signs/Sign_0/Signature.xml"] = ofd["Doc_0/Signs/Sign_0/Signature.xml"].Replace(before, Convert.ToBase64String(SignedOfd.Sm3(ofd.Parts[PageName])), StringComparison.Ordinal);

        Assert.Equal(SignatureIntegrity.Broken, Assert.Single(ofd.Read().Signatures).Integrity);
    }

    [Fact]
    public void A_value_that_does_not_fit_the_certificate_breaks_the_signature()
    {
        var ofd = Signed(4);
        var value = (byte[])ofd.Parts[ValueName].Clone();
        value[^1] ^= 1;
        var report = Assert.Single(ofd.With(ValueName, value).Read().Signatures);

        Assert.Equal((SignatureIntegrity.Broken, "ofd.signature_value_wrong"), (report.Integrity, report.Explanation.Key));
    }

    [Fact]
    public void A_covered_part_that_is_gone_breaks_the_signature()
    {
        Assert.Equal(SignatureIntegrity.Broken, Assert.Single(Signed(4).Without("Doc_0/Extra.xml").Read().Signatures).Integrity);
    }

    [Fact]
    public void A_part_no_signature_covers_is_said_so()
    {
        var report = Assert.Single(SignedOfd.Sign(new SmallOfd(SmallOfd.Text(1, 10, 20, "100.00")), 4, "Doc_0/Document.xml").Read().Signatures);

        Assert.Equal(SignatureIntegrity.Intact, report.Integrity);
        Assert.False(report.CoversWholeDocument);
    }

    [Theory]
    [InlineData("Doc_0/Signs/Document.xml")]
    [InlineData("Doc_1/Document.xml")]
    public void A_document_slipped_in_after_signing_is_not_covered_wherever_it_lies(string name)
    {
        var ofd = Signed(4);
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:OFD>", $"<ofd:DocBody><ofd:DocRoot>{name}</ofd:DocRoot></ofd:DocBody></ofd:OFD>", StringComparison.Ordinal);
        ofd.With(name, SmallOfd.Document("", pages: "<ofd:Page ID=\"1\" BaseLoc=\"Forged.xml\"/>")).With(name.Replace("Document", "Forged", StringComparison.Ordinal), SmallOfd.Page(SmallOfd.Text(1, 10, 20, "900.00")));

        Assert.False(Assert.Single(ofd.Read().Signatures).CoversWholeDocument);
    }

    [Fact]
    public void An_unknown_container_over_unchanged_parts_is_unknown_not_intact()
    {
        var report = Assert.Single(Signed(4).With(ValueName, [1, 2, 3]).Read().Signatures);

        Assert.Equal((SignatureIntegrity.Unknown, "ofd.signature_container_unknown"), (report.Integrity, report.Explanation.Key));
    }

    [Fact]
    public void An_unknown_container_over_a_changed_part_is_broken()
    {
        var ofd = Signed(4).With(ValueName, [1, 2, 3]);
        ofd[PageName] = ofd[PageName].Replace("100.00", "900.00", StringComparison.Ordinal);

        Assert.Equal(SignatureIntegrity.Broken, Assert.Single(ofd.Read().Signatures).Integrity);
    }

    [Fact]
    public void A_signature_that_is_listed_but_gone_is_reported()
    {
        var report = Assert.Single(Signed(4).Without("Doc_0/Signs/Sign_0/Signature.xml").Read().Signatures);

        Assert.Equal((SignatureIntegrity.Unknown, "ofd.signature_missing"), (report.Integrity, report.Explanation.Key));
    }

    [Fact]
    public void An_unknown_digest_is_unknown()
    {
        var ofd = Signed(4);
        ofd["Doc_0/Signs/Sign_0/Signature.xml"] = ofd["Doc_0/Signs/Sign_0/Signature.xml"].Replace("1.2.156.10197.1.401", "9.9.9", StringComparison.Ordinal);

        Assert.Equal(SignatureIntegrity.Unknown, Assert.Single(ofd.Read().Signatures).Integrity);
    }

    [Theory]
    [InlineData(false, SignatureIntegrity.Intact)]
    [InlineData(true, SignatureIntegrity.Broken)]
    public void A_detached_rsa_signature_over_the_signature_file_is_verified(bool isChanged, SignatureIntegrity expected)
    {
        var ofd = Signed(4);
        ofd.With(ValueName, SignedOfd.DetachedRsa(ofd.Parts["Doc_0/Signs/Sign_0/Signature.xml"]));
        if (isChanged)
        {
            ofd["Doc_0/Signs/Sign_0/Signature.xml"] = ofd["Doc_0/Signs/Sign_0/Signature.xml"].Replace("Boundary=\"90", "Boundary=\"91", StringComparison.Ordinal);
        }

        var report = Assert.Single(ofd.Read().Signatures);

        Assert.Equal((expected, "RSA/SHA-256"), (report.Integrity, report.Algorithm));
    }

    [Fact]
    public void A_container_nested_without_end_is_unknown()
    {
        var nested = Enumerable.Repeat(new byte[] { 0x30, 0x80 }, 200_000).SelectMany(b => b).ToArray();

        Assert.Equal(SignatureIntegrity.Unknown, Assert.Single(Signed(4).With(ValueName, nested).Read().Signatures).Integrity);
    }

    [Fact]
    public void A_file_that_names_no_signatures_has_none()
    {
        Assert.Empty(new SmallOfd().Read().Signatures);
    }

    private static SmallOfd Signed(int version) =>
        SignedOfd.Sign(new SmallOfd(SmallOfd.Text(1, 10, 20, "100.00")).With("Doc_0/Extra.xml", "<a/>"), version);
}
