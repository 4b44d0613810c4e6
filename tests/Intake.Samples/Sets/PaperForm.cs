namespace Intake.Samples.Sets;

/// <summary>The form in which papers of a set are written.</summary>
public enum PaperForm
{
    /// <summary>PDF with a text layer.</summary>
    Digital,

    /// <summary>Flat-bed scans: PDF of images, TIFF, JPEG, PNG.</summary>
    Scan,

    /// <summary>Photos: JPEG with perspective, shadow, blur.</summary>
    Photo,
}
