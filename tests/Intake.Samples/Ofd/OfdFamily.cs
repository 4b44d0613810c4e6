namespace Intake.Samples;

/// <summary>The four kinds of OFD invoices found in practice.</summary>
public enum OfdFamily
{
    /// <summary>2020–22: the form on a template page, original_invoice.xml attached, tags with goods.</summary>
    TaxControl,

    /// <summary>2024–25: the form on a template page, no XML inside, tags by ObjectRef, key figures in CustomDatas.</summary>
    Digital,

    /// <summary>No template, values in CDATA, ¥ and digits in one object, XBRL attached.</summary>
    Flat,

    /// <summary>A PDF turned into OFD: points scaled by CTM, no tags, no custom data, the date in pieces.</summary>
    FromPdf,
}

/// <summary>Liberties an OFD takes with its own standard.</summary>
public sealed record OfdOptions
{
    /// <summary>Pages lie beside Document.xml: Doc_0/Content_0.xml.</summary>
    public bool NoPagesFolder { get; init; }

    /// <summary>The document's folder has a Chinese name, and so have the pages'.</summary>
    public bool ChineseFolders { get; init; }

    /// <summary>Another namespace address and no prefix.</summary>
    public bool OddNamespace { get; init; }

    /// <summary>References begin with a slash and mix upper and lower case (TPLS/TPL_0).</summary>
    public bool OddPaths { get; init; }

    /// <summary>CustomTag.xml begins with &lt;:eInvoice xmlns:=""&gt; and is no XML at all.</summary>
    public bool MalformedTags { get; init; }

    /// <summary>An SM2/SM3 seal signature over every file, made with a key of this library.</summary>
    public bool Signed { get; init; }

    /// <summary>After signing, one amount on the page is changed.</summary>
    public bool ModifiedAfterSigning { get; init; }

    public static OfdOptions None { get; } = new();
}
