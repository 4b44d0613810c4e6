namespace Intake.Matching.Classification;

/// <summary>
/// What forbids an answer however probable the model finds it. Each rule turns an answer into "unsure", never into another answer.
/// </summary>
internal static class ConflictRules
{
    private static readonly string[] Premises =
        ["房", "办公", "写字楼", "大厦", "楼", "园", "栋", "座", "室", "不动产", "孵化"];

    private static readonly string[] RentRemarksLookAlikes =
        ["物业费", "物业管理费", "管理费", "水电", "宿舍", "公寓", "车位", "停车", "押金", "保证金", "滞纳金", "违约金", "住宅", "住房", "居住", "花园", "小区", "家园", "新村"];

    private static readonly string[] Financing = ["融资", "贷", "借款"];

    private static readonly string[] Lenders = ["银行", "信用社", "信用合作", "农信"];

    // Whose trade is plainly another.
    private static readonly string[] Hosts = ["酒店", "宾馆", "饭店", "公寓", "民宿"];

    private static readonly string[] Shops =
        ["餐饮", "酒楼", "酒店", "宾馆", "饭店", "超市", "百货", "食品", "加油", "石油", "旅行社", "旅游", "服饰", "家具", "建材", "幼儿园", "美容", "药房"];

    // Families under which the subsidised kinds are invoiced: here a line is none only when its name says so.
    private static readonly string[] OpenCategories = [.. KindWords.Of(ExpenseKind.CloudSpend).Categories, "租赁", "贷款", "金融服务"];

    private static readonly string[] Empty =
    [
        "服务费", "技术服务费", "技术服务", "信息服务费", "信息服务", "信息技术服务费", "信息技术服务", "平台使用费", "平台服务费", "平台费", "使用费", "服务",
        "租赁费", "租赁", "租金", "租赁服务", "租赁服务费", "资源使用费", "资源费", "数据服务费", "数据服务", "系统使用费", "系统服务费", "网络服务费", "软件服务费",
        "年费", "月费", "费用", "货物", "商品", "材料", "货款", "项目款", "合同款", "进度款", "尾款", "预付款", "其他", "其它", "杂项", "场地费", "场地租金", "场地租赁费",
        "服务器租赁", "服务器租用", "服务器租赁费", "服务器费用", "服务器使用费", "现代服务", "综合服务费", "采购款", "续费", "充值", "订阅费", "会员费",
    ];

    private static readonly string[] Trades = ["云计算", "云科技", "智算", "算力", "超算", "超级计算", "融资担保", "语料", "科学智能"];

    private static readonly string[] Workplaces = ["工位", "卡位", "众创", "孵化", "入驻", "办公空间", "联合办公", "共享办公", "场地"];

    private static readonly string[] Hosting = ["服务器", "主机", "存储", "网站空间", "数据集"];

    private static readonly string[] List = ["清单", "明细", "一批", "附件"];

    public static ExpenseDoubt Judge(SubjectText text, ExpenseKind kind, Familiarity familiarity)
    {
        if (text.IsCut)
        {
            return ExpenseDoubt.TooLong;
        }

        return kind == ExpenseKind.None ? JudgeNone(text, familiarity) : JudgeKind(text, kind);
    }

    private static ExpenseDoubt JudgeNone(SubjectText text, Familiarity familiarity)
    {
        if (SaysNothing(text.Name) || !familiarity.IsEnough)
        {
            return ExpenseDoubt.SaysTooLittle;
        }

        for (var kind = ExpenseKind.ComputePurchase; kind <= ExpenseKind.Ai4sServices; kind++)
        {
            if (Named(text, KindWords.Of(kind).Strong) || text.Remarks.HasAny(KindWords.Of(kind).Strong))
            {
                return ExpenseDoubt.OtherKindNamed;
            }
        }

        // Space let as a service, without the word for rent.
        if ((text.Category.Count == 0 || text.Category.HasAny(OpenCategories) || text.Category.Has("管理")) && text.Name.HasAny(Workplaces))
        {
            return ExpenseDoubt.LookAlike;
        }

        // Hosting or data under a service category may be cloud or corpus under another name; hardware has its own categories.
        if ((text.Category.Count == 0 || text.Category.HasAny(OpenCategories)) && text.Name.HasAny(Hosting))
        {
            return ExpenseDoubt.LookAlike;
        }

        // What a cloud, computing or guarantee company invoices under such a category may be its trade under another name.
        if ((text.Category.Count == 0 || text.Category.HasAny(OpenCategories)) && text.Seller.HasAny(Trades))
        {
            return ExpenseDoubt.OtherKindNamed;
        }

        // A tenancy that is none must say what was let, and a loan service is none of the fees a bank takes beside interest.
        if (text.Category.Has("租赁") && !text.Name.HasAny(KindWords.Of(ExpenseKind.Rent).LookAlikes))
        {
            return ExpenseDoubt.CategoryDisagrees;
        }

        return text.Category.Has("贷款") ? ExpenseDoubt.CategoryDisagrees
            : text.Category.HasAny(OpenCategories) && text.Name.Has("云") ? ExpenseDoubt.OtherKindNamed
            : ExpenseDoubt.None;
    }

    private static ExpenseDoubt JudgeKind(SubjectText text, ExpenseKind kind)
    {
        var words = KindWords.Of(kind);
        if (!Named(text, words.Own) && !text.Remarks.HasAny(words.Own))
        {
            return ExpenseDoubt.NotNamed;
        }

        if (text.Category.Count > 0 && !text.Category.HasAny(words.Categories))
        {
            return ExpenseDoubt.CategoryDisagrees;
        }

        if (Named(text, words.LookAlikes) || Named(text, KindWords.AnyLookAlike))
        {
            return ExpenseDoubt.LookAlike;
        }

        for (var other = ExpenseKind.ComputePurchase; other <= ExpenseKind.Ai4sServices; other++)
        {
            if (other != kind && Named(text, KindWords.Of(other).Strong) && !ContractSettles(text, kind, other))
            {
                return ExpenseDoubt.OtherKindNamed;
            }
        }

        return kind switch
        {
            ExpenseKind.Rent => JudgeRent(text),
            ExpenseKind.LoanInterest => JudgeInterest(text),
            ExpenseKind.GuaranteeFee => JudgeGuarantee(text),
            _ => text.Seller.HasAny(Shops) ? ExpenseDoubt.SellerDisagrees : ExpenseDoubt.None,
        };
    }

    private static ExpenseDoubt JudgeRent(SubjectText text)
    {
        if (text.Category.Has("动产租赁") && !text.Category.Has("不动产") || text.Category.Has("融资"))
        {
            return ExpenseDoubt.CategoryDisagrees;
        }

        return text.Remarks.HasAny(RentRemarksLookAlikes) ? ExpenseDoubt.LookAlike
            : text.Seller.HasAny(Hosts) ? ExpenseDoubt.SellerDisagrees
            : text.Category.Has("不动产") || Named(text, Premises) || text.Remarks.HasAny(Premises) ? ExpenseDoubt.None
            : ExpenseDoubt.NotNamed;
    }

    // Article 16 pays interest on loans of a bank: interest is a loan service, never a fee charged directly.
    private static ExpenseDoubt JudgeInterest(SubjectText text) =>
        text.Category.Has("直接收费") ? ExpenseDoubt.CategoryDisagrees
        : text.Seller.Count > 0 && (!text.Seller.HasAny(Lenders) || text.Seller.Has("信用卡")) ? ExpenseDoubt.SellerDisagrees
        : ExpenseDoubt.None;

    // The same article: guaranteed by a guarantee institution for a bank loan.
    private static ExpenseDoubt JudgeGuarantee(SubjectText text) =>
        text.Seller.Count > 0 && !text.Seller.Has("担保") ? ExpenseDoubt.SellerDisagrees
        : Named(text, Financing) || text.Remarks.HasAny(Financing) || text.Seller.HasAny(Financing) ? ExpenseDoubt.None
        : ExpenseDoubt.NotNamed;

    // A GPU cloud host is computing power or cloud; the contract may say which.
    private static bool ContractSettles(SubjectText text, ExpenseKind kind, ExpenseKind other) =>
        kind is ExpenseKind.ComputePurchase or ExpenseKind.CloudSpend
        && other is ExpenseKind.ComputePurchase or ExpenseKind.CloudSpend
        && text.Title.HasAny(KindWords.Of(kind).Strong)
        && !text.Title.HasAny(KindWords.Of(other).Strong);

    private static bool Named(SubjectText text, string[] words) =>
        text.Name.HasAny(words) || text.Specification.HasAny(words) || text.Title.HasAny(words);

    // Dates and brackets do not make a name say more.
    private static bool SaysNothing(ComparableField name)
    {
        Span<char> letters = stackalloc char[12];
        var length = 0;
        foreach (var c in name.Text)
        {
            if (c is '^' or '$' or '0' or '年' or '月' or ComparableField.Break)
            {
                continue;
            }

            if (length == letters.Length)
            {
                return false;
            }

            letters[length++] = c;
        }

        if (length == 0 || name.HasAny(List))
        {
            return true;
        }

        foreach (var text in Empty)
        {
            if (letters[..length].SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
