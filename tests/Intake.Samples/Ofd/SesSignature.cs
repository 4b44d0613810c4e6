using Intake.Samples.Codes;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Intake.Samples.Ofd;

/// <summary>SES_Signature of GB/T 38540-2020 (version 4), DER.</summary>
internal static class SesSignature
{
    private static readonly DerObjectIdentifier SignWithSm3 = GMObjectIdentifiers.sm2sign_with_sm3;

    /// <param name="digest">SM3 of Signature.xml.</param>
    /// <param name="property">Path of Signature.xml inside the package.</param>
    public static byte[] Write(byte[] digest, string property, DateOnly day)
    {
        var (keys, certificate) = TestKeys.Sm2;
        var encoded = new DerOctetString(certificate.GetEncoded());
        var time = Time(day);
        var sealInfo = new DerSequence(
            new DerSequence(new DerIA5String("ES"), DerInteger.ValueOf(4), new DerIA5String("Intake.Samples")),
            new DerIA5String("00000000000000000001"),
            new DerSequence(
                DerInteger.ValueOf(1), new DerUtf8String("样本章"), DerInteger.ValueOf(1), new DerSequence(encoded),
                Time(new DateOnly(2018, 1, 1)), Time(new DateOnly(2018, 1, 1)), Time(new DateOnly(2048, 1, 1))),
            new DerSequence(new DerIA5String("PNG"), new DerOctetString(new byte[8]), DerInteger.ValueOf(30), DerInteger.ValueOf(20)));
        var seal = new DerSequence(sealInfo, encoded, SignWithSm3, new DerBitString(Sign(keys, sealInfo.GetDerEncoded())));
        var toSign = new DerSequence(DerInteger.ValueOf(4), seal, time, new DerBitString(digest), new DerIA5String(property));
        return new DerSequence(toSign, encoded, SignWithSm3, new DerBitString(Sign(keys, toSign.GetDerEncoded()))).GetDerEncoded();
    }

    private static Asn1GeneralizedTime Time(DateOnly day) => new(day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc));

    private static byte[] Sign(AsymmetricCipherKeyPair keys, byte[] data)
    {
        var signer = new SM2Signer();
        signer.Init(true, new ParametersWithRandom(keys.Private, TestKeys.Random("sm2 signature")));
        signer.BlockUpdate(data, 0, data.Length);
        return signer.GenerateSignature();
    }
}
