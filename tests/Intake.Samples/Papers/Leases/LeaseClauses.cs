using Intake.Samples.Codes;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Leases;

/// <summary>What leases say beside who, what, how long and how much.</summary>
internal static class LeaseClauses
{
    /// <summary>As the training layouts word it.</summary>
    public static IReadOnlyList<string> Training(Draft d, LeaseFacts f)
    {
        var random = d.Random;
        return
        [
            $"乙方应于本合同签订之日起{random.Pick(3, 5, 7)}日内向甲方支付租赁保证金人民币{Grouped(f.Deposit)}元（大写：{CapitalAmount.Write(f.Deposit, '元')}）。租赁期满或者合同解除后，保证金除抵扣应由乙方承担的费用外，剩余部分无息退还乙方。",
            $"乙方应于每月{random.Pick(5, 10, 15)}日前将当月租金支付至甲方指定账户：户名{f.Lessor.Name}，开户银行{f.Lessor.Bank}，账号{f.Lessor.Account}。",
            $"物业管理费按每月每平方米{Printing.Money(f.ManagementFee, MoneyForm.Plain)}元计收，由乙方另行向物业服务企业缴纳，水电费按实际用量计收，空调维护费每月人民币{random.Between(2, 30) * 100}元。",
            $"免租装修期为{random.Between(10, 60)}日，自{Printing.Date(f.Start, DateForm.Chinese)}起算，免租期内乙方不支付租金，但应当承担物业管理费及水电费。",
            "甲方应保证房屋符合出租条件并可以正常使用。租赁期间房屋主体结构和共用设施设备的维修由甲方负责，乙方自行装修部分由乙方负责。",
            "乙方不得擅自改变房屋用途和结构，未经甲方书面同意，不得转租、分租或者以任何形式将房屋交由他人使用。",
            $"乙方逾期支付租金的，每逾期一日，应按欠缴金额的{random.Pick("0.5‰", "1‰", "3‰")}支付违约金；逾期超过三十日的，甲方有权解除合同，没收保证金并收回房屋。",
            $"任何一方提前解除合同的，应提前{random.Pick(30, 60, 90)}日书面通知对方，并支付相当于{random.Pick("一", "两", "三")}个月租金的违约金。",
            $"甲方已于{Printing.Date(f.Sign.AddYears(-random.Between(1, 6)), DateForm.Chinese)}取得该房屋的权属证明，权属证明编号为粤（{f.Sign.Year - 3}）深圳市不动产权第{random.Digits(7)}号，房屋未设定抵押。",
            "乙方应当遵守消防、环保、安全生产等规定，配置必要的消防器材，因乙方原因发生事故的，由乙方承担全部责任。",
            "租赁期满，乙方要求继续承租的，应提前三个月书面提出，同等条件下乙方享有优先承租权。",
            "本合同在履行中发生争议的，由双方协商解决；协商不成的，依法向房屋所在地人民法院起诉。",
            $"本合同一式{random.Pick("三", "四")}份，甲乙双方各执一份，其余报送房屋租赁主管部门备案，自双方签章之日起生效。",
        ];
    }

    /// <summary>As the scoring layouts word it.</summary>
    public static IReadOnlyList<string> Scoring(Draft d, LeaseFacts f)
    {
        var random = d.Random;
        return
        [
            $"押金共计￥{Grouped(f.Deposit)}，由承租人在签约当日一次付清。承租人退还房屋且结清各项费用后十五个工作日内，出租人将押金原额归还，不计利息。",
            $"收款户名{f.Lessor.Name}；收款行{f.Lessor.Bank}；收款账号{f.Lessor.Account}。承租人以转账方式付款的，以款项到账时间为准。",
            $"公共服务费标准为{Printing.Money(f.ManagementFee, MoneyForm.Plain)}元/㎡/月，停车位月租{random.Between(3, 9) * 100}元/个，均不包含在房屋租金之内，由承租人凭账单支付。",
            $"出租人给予承租人{random.Between(15, 75)}天的装修宽限，自交房当日起计；宽限期间停止计租。交房标准以双方签字的交接清单为准。",
            "房屋自然损耗由出租人修缮；承租人使用不当造成毁损的，由承租人恢复原状或者照价赔偿。出租人进入房屋检查应提前一天告知。",
            "承租人可以在房屋内经营其营业执照载明的业务，不得堆放易燃易爆物品，不得从事扰民和违法活动。",
            $"承租人拖欠任何一期租金满{random.Pick("十五", "二十", "三十")}天的，出租人可以书面催告；催告后十日仍不付清的，出租人可以终止租约，押金不予归还，另按日收取欠款万分之{random.Pick("四", "六", "八")}的滞纳金。",
            $"承租人中途退租须补偿出租人{random.Pick(1, 2, 3)}个月租金；出租人提前收回房屋的，须向承租人补偿￥{Grouped(random.Between(2, 20) * 10_000m)}并归还押金。",
            "因城市更新、征收或者不可抗力致使房屋不能继续使用的，租约自然终止，租金据实结算，双方互不承担违约责任，征收补偿中属于装修部分归承租人。",
            $"与租约有关的函件寄往：出租人，{f.Lessor.Address}，{f.Lessor.Contact}收，{f.Lessor.Phone}；承租人，{f.Lessee.Address}，{f.Lessee.Contact}收，{f.Lessee.Phone}。",
            "租约期间房屋所有权发生变动的，不影响租约的效力；出租人出售房屋的，应提前六十日告知，承租人享有以同等条件优先购买的权利。",
            "双方就租约发生的纠纷，可以请求人民调解委员会调解，也可以直接向不动产所在地的基层人民法院提起诉讼。",
        ];
    }

    private static string Grouped(decimal yuan) => Printing.Money(yuan, MoneyForm.Grouped);
}
