namespace Intake.Extraction.Reading.Docx;

/// <summary>Characters of the symbol fonts that office programs use for boxes to tick.</summary>
internal static class SymbolFont
{
    /// <summary>The ordinary character of the same look; null for one that is not known.</summary>
    /// <param name="font">Name of the font.</param>
    /// <param name="code">The code, with or without the F000 that marks the private area.</param>
    public static char? Character(string? font, int code) => (font, code & 0xFF) switch
    {
        ("Wingdings", 0xFE) or ("Wingdings 2", 0x52) => '☑',
        ("Wingdings", 0xFD or 0x78) or ("Wingdings 2", 0x53 or 0x54) => '☒',
        ("Wingdings", 0xA8 or 0x6F or 0x71 or 0x72) or ("Wingdings 2", 0xA3 or 0x2A or 0x35) => '□',
        ("Wingdings", 0xFC) or ("Wingdings 2", 0x50) => '✓',
        ("Wingdings", 0xFB) or ("Wingdings 2", 0x4F) => '✗',
        ("Wingdings", 0x6C or 0x9F) or ("Symbol", 0xB7) => '•',
        ("Wingdings", 0x6E or 0xA7) => '■',
        ("Symbol", 0xB4) => '×',
        ("Symbol", 0xB0) => '°',
        ("Symbol", 0xB1) => '±',
        ("Symbol", 0xA3) => '≤',
        ("Symbol", 0xB3) => '≥',
        _ => null,
    };
}
