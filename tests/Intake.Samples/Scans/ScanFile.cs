namespace Intake.Samples.Scans;

/// <summary>How pictures of pages are kept.</summary>
public enum ScanFile
{
    /// <summary>A PDF of JPEG images, one a page.</summary>
    Pdf,

    /// <summary>One JPEG; only for papers of one page.</summary>
    Jpeg,

    /// <summary>One PNG; only for papers of one page.</summary>
    Png,

    /// <summary>A TIFF of as many pages as the paper has.</summary>
    Tiff,
}
