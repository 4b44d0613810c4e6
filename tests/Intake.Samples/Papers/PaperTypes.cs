using System.Collections.Immutable;

namespace Intake.Samples.Papers;

/// <summary>The types of papers made here as truth.jsonl spells them, and the fields each is labelled with. Written from the outside contract, not taken from the program.</summary>
public static class PaperTypes
{
    public const string Contract = "contract";
    public const string Lease = "lease";
    public const string LoanContract = "loan_contract";
    public const string GuaranteeContract = "guarantee_contract";
    public const string PaymentReceipt = "payment_receipt";
    public const string InterestReceipt = "interest_receipt";
    public const string AuditReport = "audit_report";
    public const string GrantNotice = "grant_notice";
    public const string Certificate = "certificate";
    public const string BusinessLicence = "business_licence";
    public const string Other = "other";

    /// <summary>Invoices have a generator of their own and are only scanned here.</summary>
    public const string VatInvoice = "vat_invoice";

    public static ImmutableArray<string> All { get; } =
        [Contract, Lease, LoanContract, GuaranteeContract, PaymentReceipt, InterestReceipt, AuditReport, GrantNotice, Certificate, BusinessLicence, Other];

    /// <summary>The labelled fields of a type, in the order truth.jsonl gives them.</summary>
    public static ImmutableArray<string> Fields(string type) => type switch
    {
        Contract => ["contract_number", "title", "party_a", "party_b", "sign_date", "start_date", "end_date", "total_amount", "party_a_tax_id", "party_b_tax_id", "amount_in_words"],
        Lease => ["contract_number", "lessor", "lessee", "address", "area", "start_date", "end_date", "monthly_rent", "total_amount", "sign_date", "lessor_tax_id", "lessee_tax_id", "rent_in_words", "amount_in_words"],
        LoanContract => ["contract_number", "lender", "borrower", "principal", "interest_rate", "start_date", "end_date", "sign_date", "borrower_tax_id", "principal_in_words"],
        GuaranteeContract => ["contract_number", "guarantor", "borrower", "principal", "fee_rate", "start_date", "end_date", "sign_date", "borrower_tax_id", "principal_in_words", "fee"],
        PaymentReceipt => ["receipt_number", "date", "payer_name", "payer_account", "payee_name", "payee_account", "amount", "amount_in_words", "purpose", "bank"],
        InterestReceipt => ["receipt_number", "date", "borrower", "lender", "loan_number", "principal", "interest_rate", "period_start", "period_end", "interest", "interest_in_words"],
        AuditReport => ["report_number", "auditee", "auditor", "date", "subject", "audited_amount", "amount_in_words"],
        GrantNotice => ["grantor", "recipient", "project", "amount", "date", "notice_number", "amount_in_words"],
        Certificate => ["certificate_number", "title", "holder", "issuer", "issue_date", "valid_until", "level", "holder_tax_id"],
        BusinessLicence => ["name", "unified_social_credit_code", "legal_representative", "registered_capital", "established", "address", "scope"],
        _ => [],
    };
}
