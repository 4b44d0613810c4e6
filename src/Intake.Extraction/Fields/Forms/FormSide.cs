namespace Intake.Extraction.Fields.Forms;

/// <summary>Whose a value is on a paper about two parties.</summary>
internal enum FormSide
{
    Payer,
    Payee,

    /// <summary>Whoever the paper was made for: which of the two, only the direction of the payment says.</summary>
    Own,

    /// <summary>The other one.</summary>
    Other,
}
