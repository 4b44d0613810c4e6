using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Verification.Signatures.Ofd;
using Org.BouncyCastle.Asn1;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>The picture of an electronic seal and where a signature puts it.</summary>
/// <param name="Box">Place on the page in millimetres.</param>
/// <param name="Bytes">An image file, or an OFD of one page.</param>
internal sealed record SealPicture(OfdBox Box, byte[] Bytes)
{
    /// <summary>The seals that signatures put on a page.</summary>
    public static IEnumerable<SealPicture> On(OfdPackage package, string signaturesName, string pageId)
    {
        foreach (var name in OfdSignatureFile.List(package, signaturesName).Names)
        {
            if (OfdSignatureFile.Read(package, name) is not { } file || Picture(package, file) is not { } picture)
            {
                continue;
            }

            foreach (var stamp in package.ReadXml(name)!.Everything())
            {
                if (stamp.Is("StampAnnot") && stamp.Attribute("PageRef") == pageId && OfdNumbers.Box(stamp.Attribute("Boundary")) is { Width: > 0, Height: > 0 } box)
                {
                    yield return new SealPicture(box, picture);
                }
            }
        }
    }

    private static byte[]? Picture(OfdPackage package, OfdSignatureFile file)
    {
        if (file.SealFile is not null && package.Read(file.SealFile) is { } seal && InSeal(Parse(seal)) is { } picture)
        {
            return picture;
        }

        // The signature value holds the seal as the second part of what is signed.
        return file.ValueFile is not null && package.Read(file.ValueFile) is { } value
            && Parse(value) is [Asn1Sequence { Count: > 1 } toSign, ..] ? InSeal(toSign[1] as Asn1Sequence) : null;
    }

    // Seal information: header, identifier, properties, picture (type, bytes, width, height).
    private static byte[]? InSeal(Asn1Sequence? seal) =>
        seal is [Asn1Sequence { Count: > 3 } information, ..] && information[3] is Asn1Sequence { Count: >= 2 } picture && picture[1] is Asn1OctetString octets
            ? octets.GetOctets()
            : null;

    private static Asn1Sequence? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Asn1Object.FromByteArray(bytes.ToArray()) as Asn1Sequence;
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
