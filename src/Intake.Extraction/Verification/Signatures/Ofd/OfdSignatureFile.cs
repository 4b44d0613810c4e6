using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Container;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>A Signature.xml: which files it covers with which digests, and where its value stands.</summary>
/// <param name="Name">Real entry name of the Signature.xml.</param>
/// <param name="References">Location as written, real name (null if the file is not there) and expected digest.</param>
/// <param name="ValueFile">Real entry name of the signature value; null if it is not there.</param>
internal sealed record OfdSignatureFile(
    string Name, string? CheckMethod, IReadOnlyList<(string Location, string? Name, string CheckValue)> References, string? ValueFile, string? SealFile)
{
    public static OfdSignatureFile? Read(OfdPackage package, string name)
    {
        if (package.ReadXml(name) is not { } root)
        {
            return null;
        }

        var folder = EntryName.Folder(name);
        var info = root.Child("SignedInfo");
        var references = info?.Child("References");
        var list = new List<(string, string?, string)>();
        foreach (var reference in references?.Children ?? [])
        {
            if (reference.Is("Reference"))
            {
                var location = reference.Attribute("FileRef") ?? "";
                list.Add((location, package.Locate("", location) ?? package.Locate(folder, location), reference.Child("CheckValue")?.Value ?? ""));
            }
        }

        return new OfdSignatureFile(
            name, references?.Attribute("CheckMethod"), list, Locate(package, folder, root.Child("SignedValue")), Locate(package, folder, info?.Child("Seal")?.Child("BaseLoc")));
    }

    /// <summary>The signature files that a Signatures.xml lists, with those that are listed but missing.</summary>
    public static (List<string> Names, List<string> Missing) List(OfdPackage package, string signaturesName)
    {
        var names = new List<string>();
        var missing = new List<string>();
        foreach (var element in package.ReadXml(signaturesName)?.Children ?? [])
        {
            if (!element.Is("Signature"))
            {
                continue;
            }

            var location = element.Attribute("BaseLoc");
            var folder = EntryName.Folder(signaturesName);
            if ((package.Locate(folder, location) ?? package.Locate("", location)) is { } name)
            {
                names.Add(name);
            }
            else
            {
                missing.Add(location ?? "");
            }
        }

        return (names, missing);
    }

    private static string? Locate(OfdPackage package, string folder, MarkupElement? element) =>
        package.Locate(folder, element?.Value) ?? package.Locate("", element?.Value);
}
