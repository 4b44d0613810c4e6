namespace Intake.Extraction.Values;

/// <summary>What kind of taxpayer number a printed text is, by its form. Only credit codes carry check characters of their own standard.</summary>
public enum TaxpayerIdKind
{
    /// <summary>Nothing printed.</summary>
    None,

    /// <summary>18 characters; whether the check characters hold is told by <see cref="TaxpayerId.CreditCode"/>.</summary>
    CreditCode,

    /// <summary>15 characters: registration from before 2015, or a number the tax office gave for one issue (代开).</summary>
    OldRegistration,

    /// <summary>A resident's identity number (18 characters, its check character holds), or one with masked digits.</summary>
    IdentityCard,

    /// <summary>17 or 20 characters: built on an identity or passport number.</summary>
    IndividualBased,

    /// <summary>No known form; perhaps misread.</summary>
    Unrecognised,
}
