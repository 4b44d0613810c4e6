namespace Intake.Matching.Classification;

/// <summary>Why a line is not answered.</summary>
internal enum ExpenseDoubt
{
    /// <summary>It is answered.</summary>
    None,

    /// <summary>Not probable enough, or too close to the runner-up.</summary>
    CloseCall,

    /// <summary>A field is too long to be the text of an invoice line.</summary>
    TooLong,

    /// <summary>The name says nothing ("服务费", "详见清单"), or nothing the model has met.</summary>
    SaysTooLittle,

    /// <summary>No word of line, remarks or contract names the kind.</summary>
    NotNamed,

    /// <summary>The tax category is not one such an expense is invoiced under.</summary>
    CategoryDisagrees,

    /// <summary>A word names a look-alike or a mixture that the notice leaves open.</summary>
    LookAlike,

    /// <summary>A word names another kind as well.</summary>
    OtherKindNamed,

    /// <summary>The seller is not of the sort that provides this (interest: a bank; a guarantee fee: a guarantee company).</summary>
    SellerDisagrees,
}
