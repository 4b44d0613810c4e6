using System.Collections.Immutable;

namespace Intake.Samples.Papers.Unseen;

/// <summary>
/// Layouts to be scored once, with nothing tuned on what that shows: worded from how such papers look in banks, offices and firms, without knowing how they are read
/// and without a look at the scoring layouts (but for licences, which stand in one file).
/// </summary>
internal static class UnseenLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Of(PaperTypes.Contract, "contract-trade-form", UnseenPurchases.TradeForm),
        Of(PaperTypes.Contract, "contract-compute-summary", UnseenServices.ComputeSummary),
        Of(PaperTypes.Contract, "contract-cloud-letterhead", UnseenServices.CloudLetterhead),
        Of(PaperTypes.Lease, "lease-office-blanks", UnseenLeases.OfficeBlanks),
        Of(PaperTypes.Lease, "lease-park-terms", UnseenLeases.ParkTerms),
        Of(PaperTypes.Lease, "lease-quarterly-agreement", UnseenLeases.QuarterlyAgreement),
        Of(PaperTypes.LoanContract, "loan-working-capital", UnseenLoans.WorkingCapital),
        Of(PaperTypes.LoanContract, "loan-signed-online", UnseenLoans.SignedOnline),
        Of(PaperTypes.LoanContract, "loan-small-lender", UnseenLoans.SmallLender),
        Of(PaperTypes.GuaranteeContract, "guarantee-with-bank", UnseenGuarantees.WithBank),
        Of(PaperTypes.GuaranteeContract, "guarantee-fee-agreement", UnseenGuarantees.FeeAgreement),
        Of(PaperTypes.PaymentReceipt, "receipt-one-frame", UnseenReceipts.OneFrame),
        Of(PaperTypes.PaymentReceipt, "receipt-colon-lines", UnseenReceipts.ColonLines),
        Of(PaperTypes.PaymentReceipt, "receipt-app-export", UnseenReceipts.AppExport),
        Of(PaperTypes.PaymentReceipt, "receipt-cheque-deposit", UnseenSlips.ChequeDeposit),
        Of(PaperTypes.InterestReceipt, "interest-accrual-slip", UnseenInterest.AccrualSlip),
        Of(PaperTypes.InterestReceipt, "interest-repayment-voucher", UnseenInterest.RepaymentVoucher),
        Of(PaperTypes.InterestReceipt, "interest-proof-letter", UnseenInterest.ProofLetter),
        Of(PaperTypes.AuditReport, "audit-opinion-letter", UnseenReports.OpinionLetter),
        Of(PaperTypes.AuditReport, "audit-fund-verification", UnseenReports.FundVerification),
        Of(PaperTypes.AuditReport, "audit-assurance-sheet", UnseenReports.AssuranceSheet),
        Of(PaperTypes.GrantNotice, "grant-fund-letter", UnseenNotices.FundLetter),
        Of(PaperTypes.GrantNotice, "grant-approval-form", UnseenNotices.ApprovalForm),
        Of(PaperTypes.Certificate, "certificate-specialised-banner", UnseenCertificates.SpecialisedBanner),
        Of(PaperTypes.Certificate, "certificate-copyright-table", UnseenCertificates.CopyrightTable),
        Of(PaperTypes.Certificate, "certificate-harmony-two-languages", UnseenCertificates.HarmonyTwoLanguages),
        Of(PaperTypes.Certificate, "certificate-park-recognition", UnseenTitles.ParkRecognition),
        Of(PaperTypes.Certificate, "certificate-graduate-diploma", UnseenTitles.GraduateDiploma),
        Of(PaperTypes.Certificate, "certificate-high-technology", UnseenTitles.HighTechnology),
        Of(PaperTypes.BusinessLicence, "licence-lying-duplicate", UnseenLicences.LyingDuplicate),
        Of(PaperTypes.BusinessLicence, "licence-registry-print", UnseenLicences.RegistryPrint),
        Of(PaperTypes.Other, "other-tender-award", UnseenOthers.TenderAward),
        Of(PaperTypes.Other, "other-delivery-note", UnseenOthers.DeliveryNote),
        Of(PaperTypes.Other, "other-shareholders-resolution", UnseenOthers.ShareholdersResolution),
    ];

    private static PaperLayout Of(string type, string name, Action<Draft> draw) => new(type, PaperSet.Unseen, name, draw);
}
