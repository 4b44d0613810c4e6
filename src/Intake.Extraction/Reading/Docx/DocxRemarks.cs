namespace Intake.Extraction.Reading.Docx;

/// <summary>What a document holds beside the text that was read, counted while it is walked.</summary>
internal sealed class DocxRemarks
{
    /// <summary>Insertions, deletions and moves that nobody has accepted or refused.</summary>
    public int TrackedChanges { get; set; }

    public int Comments { get; set; }

    /// <summary>Characters that are formatted as hidden.</summary>
    public int HiddenCharacters { get; set; }

    /// <summary>Characters that are struck through.</summary>
    public int StruckCharacters { get; set; }

    /// <summary>Pictures large enough to carry text.</summary>
    public int Pictures { get; set; }

    /// <summary>Pictures as small as a logo.</summary>
    public int SmallPictures { get; set; }

    /// <summary>Charts and diagrams.</summary>
    public int Graphics { get; set; }

    /// <summary>Files and objects embedded in the document.</summary>
    public int Embedded { get; set; }

    /// <summary>Formulas, whose text is read in one line.</summary>
    public int Equations { get; set; }

    /// <summary>Characters of symbol fonts that stand for nothing known.</summary>
    public int UnknownSymbols { get; set; }

    /// <summary>Blanks that still show their prompt.</summary>
    public int Placeholders { get; set; }

    /// <summary>Texts drawn as art, e.g. a watermark.</summary>
    public List<string> Art { get; } = [];

    /// <summary>Fields whose result the file does not hold, by their keyword.</summary>
    public List<string> FieldsWithoutResult { get; } = [];
}
