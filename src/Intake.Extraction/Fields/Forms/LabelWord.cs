namespace Intake.Extraction.Fields.Forms;

/// <summary>What a word means inside a label of a bank's paper: 付款人 + 开户行 + 名称 says whose, of what, which part.</summary>
internal enum LabelWord
{
    /// <summary>付款, 汇款, 转出: the one whom the money leaves, or the act of it.</summary>
    Pay,

    /// <summary>收款, 转入, 受益: the one whom it reaches, or the act of it.</summary>
    Collect,
    Own,
    Other,
    Borrow,
    Lend,

    /// <summary>人, 方, 单位.</summary>
    Person,
    Account,
    Name,
    Bank,

    /// <summary>受理, 经办: makes a bank the one that issues the paper.</summary>
    Handle,

    /// <summary>号, 编号, 序号.</summary>
    Code,
    Receipt,
    Voucher,
    Trade,
    Booked,

    /// <summary>打印, 验证: about the paper or its making, not about the payment.</summary>
    Aside,

    /// <summary>起息, 申请: the day from which it counts or on which it was asked for.</summary>
    Effective,
    Date,
    Amount,
    Total,
    Upper,
    Lower,
    Currency,
    Usage,
    Postscript,
    Summary,
    Remark,
    Fee,
    Loan,
    LoanNote,
    Contract,
    Principal,
    Balance,
    Interest,
    Penalty,
    Rate,
    Period,
    Start,
    End,
    Due,
    Settle,
    Count,

    /// <summary>审定, 确认: what an audit found.</summary>
    Audited,

    /// <summary>申报, 账面, 核减: what it was before, or by how much it was changed.</summary>
    Claimed,

    /// <summary>Says nothing by itself: 电子, 本次, 实际.</summary>
    Filler,

    /// <summary>及, 和, /.</summary>
    Link,
    Open,
    Close,
}
