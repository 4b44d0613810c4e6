using System.Collections.Immutable;
using Intake.Samples.Papers.Certificates;
using Intake.Samples.Papers.Contracts;
using Intake.Samples.Papers.Interest;
using Intake.Samples.Papers.Leases;
using Intake.Samples.Papers.Licences;
using Intake.Samples.Papers.Loans;
using Intake.Samples.Papers.Notices;
using Intake.Samples.Papers.Others;
using Intake.Samples.Papers.Receipts;
using Intake.Samples.Papers.Reports;
using Intake.Samples.Papers.Unseen;

namespace Intake.Samples.Papers;

/// <summary>Every layout.</summary>
public static class PaperLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        .. ContractLayouts.All,
        .. LeaseLayouts.All,
        .. LoanLayouts.All,
        .. ReceiptLayouts.All,
        .. InterestLayouts.All,
        .. ReportLayouts.All,
        .. NoticeLayouts.All,
        .. CertificateLayouts.All,
        .. LicenceLayouts.All,
        .. OtherLayouts.All,
        .. UnseenLayouts.All,
    ];

    /// <param name="type">One of <see cref="PaperTypes.All"/>, or null for every type.</param>
    public static ImmutableArray<PaperLayout> Of(PaperSet set, string? type = null) =>
        [.. All.Where(layout => layout.Set == set && (type is null || layout.Type == type))];
}
