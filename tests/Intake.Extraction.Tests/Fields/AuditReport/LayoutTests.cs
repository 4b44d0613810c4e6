using Intake.Extraction.Fields.AuditReport;
using N = Intake.Extraction.Fields.AuditReport.AuditReportFields;

namespace Intake.Extraction.Tests.Fields.AuditReport;

public class LayoutTests
{
    internal static readonly Dictionary<string, string[]> Layouts = new()
    {
        ["letter"] = ["""
                                       专项审计报告
                                                                      深海审字〔2025〕第123号
            深圳市云杉软件有限公司：
                我们接受委托，对贵公司2024年度研发费用进行了专项审计，并参照财企〔2009〕2号文件执行。
                经审计，贵公司2024年度研发费用审定金额为1,234,567.89元（大写：壹佰贰拾叁万肆仟伍佰陆
            拾柒元捌角玖分）。
                审计事项：2024年度研发费用
                                                         深圳海陵会计师事务所（普通合伙）
                                                              二〇二五年三月三十一日
            """],
        ["cover and body"] = ["""


                                 深圳市云杉软件有限公司
                                2024年度研发费用专项审计报告
                                   深海审字[2025]第123号

                               深圳海陵会计师事务所（普通合伙）
            """, """
            深圳市云杉软件有限公司全体股东：
                我们审计了后附的深圳市云杉软件有限公司研发费用明细表。
                审计结果：经我们审计，申报的研发费用总额核定为人民币1,234,567.89元。
                深圳海陵会计师事务所（普通合伙）              中国注册会计师：钟书言
                                                            2025年3月31日
            """],
        ["table in yuan"] = ["""
                                 研发费用专项审计报告
            报告文号：深海审字（2025）123号
            被审计单位：深圳市云杉软件有限公司          审计事项：2024年度研发费用
            审计机构：深圳海陵会计师事务所（普通合伙）    报告日期：2025-03-31
            费用项目            申报金额            审减金额          审定金额
            人员费用            1,000,000.00        0.00             1,000,000.00
            设备费用            240,000.00          5,432.11          234,567.89
            合计               1,240,000.00        5,432.11         1,234,567.89
            """],
        ["table in myriads"] = ["""
                                 专项审计报告
                                深海审字〔2025〕第123号
            深圳市云杉软件有限公司：
            审计内容：2024年度研发费用                         单位：万元
            项目              送审金额          审定金额
            人员费用           100.00           100.00
            设备费用           24.00            23.456789
            合计              124.00           123.456789
                                                    深圳海陵会计师事务所（普通合伙）
                                                        2025年03月31日
            """],
        ["form"] = ["""
                              专项审计报告（摘要）
            报告编号：深海审字〔2025〕第123号
            委托单位        深圳市云杉软件有限公司
            审计项目        2024年度研发费用
            审定金额        123.456789万元
            会计师事务所     深圳海陵会计师事务所（普通合伙）
            出具日期        2025.03.31
            """],
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layout_says_the_same(string layout)
    {
        var fields = new AuditReportExtractor().Read(Drawn.Pages(Layouts[layout]));

        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Auditee));
        Assert.Equal("深圳海陵会计师事务所（普通合伙）", fields.Text(N.Auditor));
        Assert.Equal("2025-03-31", fields.Text(N.Date));
        Assert.Equal("1234567.89", fields.Text(N.AuditedAmount));
        Assert.StartsWith("2024年度研发费用", fields.Text(N.Subject), StringComparison.Ordinal);
        Assert.Contains("123号", fields.Text(N.ReportNumber), StringComparison.Ordinal);
        Assert.All(fields.Fields, field => Assert.True(field.Confidence.Value >= 0.9, field.Name.Value));
    }

    [Fact]
    public void Two_sentences_that_audit_different_amounts_leave_the_amount_doubtful()
    {
        var fields = new AuditReportExtractor().Read(Drawn.Pages("""
            专项审计报告
            深圳市云杉软件有限公司：
            经审计，审定研发费用金额为1,000.00元。经审计，审定设备费用金额为2,000.00元。
            """));

        Assert.Equal(0.5, fields[N.AuditedAmount]!.Confidence.Value);
    }

    [Fact]
    public void What_was_audited_may_stand_in_brackets_under_the_title_and_a_letterhead_is_none_of_it()
    {
        var fields = new AuditReportExtractor().Read(Drawn.Pages("""
            深圳海陵会计师事务所（普通合伙）
            地址：深圳市某某区某某路1号9层    电话：0755-00000000
                                 专项审计报告
                            （2024年度研发费用专项审计）
            深圳市云杉软件有限公司董事会：
                我们接受委托，实施了专项审计。
            """));

        Assert.Equal("2024年度研发费用专项审计", fields.Text(N.Subject));
    }

    [Fact]
    public void A_letterhead_above_the_title_is_no_subject()
    {
        var fields = new AuditReportExtractor().Read(Drawn.Pages("""
            深圳海陵会计师事务所（普通合伙）
            地址：深圳市某某区某某路1号9层    电话：0755-00000000
                                 专项审计报告
            深圳市云杉软件有限公司董事会：
                我们接受委托，实施了专项审计。
            """));

        Assert.Null(fields[N.Subject]);
    }

    [Fact]
    public void A_number_that_the_text_only_cites_is_not_the_reports()
    {
        var fields = new AuditReportExtractor().Read(Drawn.Pages("""
            专项审计报告
            我们按照财企〔2009〕2号的规定进行了审计。
            """));

        Assert.Null(fields[N.ReportNumber]);
    }
}
