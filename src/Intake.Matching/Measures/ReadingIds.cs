using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>The readings the program knows how to follow, each with the choices it can carry out. notice.yaml must choose one for every id.</summary>
public static class ReadingIds
{
    public const string YearOfExpense = "year_of_expense";
    public const string ExpenditureBasis = "expenditure_basis";
    public const string UnpaidInvoice = "unpaid_invoice";
    public const string UnprovenDocument = "unproven_document";
    public const string RedLetterInvoice = "red_letter_invoice";
    public const string ParkNotStated = "park_not_stated";
    public const string UpToPercentage = "up_to_percentage";
    public const string CeilingWithoutPeriod = "ceiling_without_period";
    public const string ConsecutiveYears = "consecutive_years";
    public const string AwardedYears = "awarded_years";
    public const string AllSupportTogether = "all_support_together";
    public const string HighestOnly = "highest_only";
    public const string UnprovenCondition = "unproven_condition";
    public const string Rounding = "rounding";
    public const string UpToAmount = "up_to_amount";
    public const string EnterpriseCeiling = "enterprise_ceiling";
    public const string GuideNotPublished = "guide_not_published";
    public const string SameThing = "same_thing";

    /// <summary>Every reading with its possible choices.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Choices =
        new Dictionary<string, ImmutableArray<string>>
        {
            [YearOfExpense] = ["calendar_year_before", "application_year"],
            [ExpenditureBasis] = ["tax_excluded", "tax_included"],
            [UnpaidInvoice] = ["counts_with_open_point", "does_not_count"],
            [UnprovenDocument] = ["counts_unless_contradicted", "does_not_count"],
            [RedLetterInvoice] = ["takes_back"],
            [ParkNotStated] = ["lowest_ceiling"],
            [UpToPercentage] = ["full_percentage"],
            [CeilingWithoutPeriod] = ["per_year"],
            [ConsecutiveYears] = ["from_first_award"],
            [AwardedYears] = ["count_of_awards"],
            [AllSupportTogether] = ["base_less_other_support"],
            [HighestOnly] = ["whole_expense_to_one_measure"],
            [UnprovenCondition] = ["to_confirm"],
            [Rounding] = ["down_to_fen"],
            [UpToAmount] = ["full_amount"],
            [EnterpriseCeiling] = ["over_all_years", "per_year"],
            [GuideNotPublished] = ["open_point"],
            [SameThing] = ["highest_for_one_base"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
