namespace Intake.Matching.Classification;

/// <summary>
/// The words a kind stands and falls with, in the form of <see cref="ComparableField"/>. The model only proposes; these decide
/// whether what it proposes may be said without a person. Why each look-alike is left open is told in models/expense/CARD.md.
/// </summary>
/// <param name="Own">One of them must stand in name, specification, remarks or contract title.</param>
/// <param name="Strong">Where one of them stands, no other kind is answered, and neither is none.</param>
/// <param name="LookAlikes">Where one stands in name, specification or contract title, the kind is not answered.</param>
/// <param name="Categories">The tax category, where printed, must contain one of them.</param>
internal sealed record KindWords(string[] Own, string[] Strong, string[] LookAlikes, string[] Categories)
{
    private static readonly string[] ServiceCategories = ["信息", "现代服务", "技术服务", "研发", "数据服务", "软件服务"];

    private static readonly KindWords[] All =
    [
        new([], [], [], []),
        new(
            ["算力", "智算", "超算", "超级计算", "高性能计算", "智能计算", "gpu", "机时", "卡时", "核时", "hpc"],
            ["算力", "智算", "超算", "超级计算", "gpu"],
            ["一体机", "加速卡", "计算卡", "显卡", "板卡", "开发", "建设", "工程", "咨询", "培训", "课程", "运维", "维护", "维保", "软件", "系统", "安装", "设计", "规划", "峰会", "大会", "测评", "硬件", "集成", "调度平台", "管理平台", "采购服务器", "机房", "托管", "参观"],
            [.. ServiceCategories, "电信服务", "租赁"]),
        new(
            ["云", "ecs", "cdn", "oss", "iaas", "paas", "对象存储", "弹性计算", "弹性ip", "弹性公网", "负载均衡", "容器服务", "内容分发"],
            ["云服务", "云主机", "云计算", "云资源", "公有云", "私有云", "混合云", "专属云", "云平台", "云存储", "云数据库", "云租", "上云", "阿里云", "腾讯云", "华为云", "天翼云", "移动云", "联通云", "对象存储", "弹性计算"],
            ["短信", "域名", "机柜", "机房", "主机托管", "服务器托管", "idc", "专线费", "专线租", "会议", "开发", "建设", "培训", "课程", "课堂", "咨询", "顾问", "迁移", "实施", "运维", "saas", "erp", "crm", "hr", "邮箱", "网盘", "软件", "系统", "电话", "呼叫", "客服", "摄像", "直播", "api", "token", "证书", "ssl", "会员", "电视", "打印", "考勤", "办公", "通信服务", "通话", "笔记", "wifi", "代维", "施工", "工程", "设计", "人工智能", "模型"],
            [.. ServiceCategories, "电信服务"]),
        new(
            ["租"],
            ["房租", "房屋租", "办公室租", "写字楼租", "厂房租", "用房租", "办公楼租", "大厦租", "不动产租", "房屋出租"],
            ["通行", "过路", "过桥", "路桥", "车位", "停车", "汽车", "车辆", "租车", "轿车", "客车", "货车", "班车", "叉车", "吊车", "用车", "小车", "设备", "机械", "仪器", "电脑", "服务器", "复印", "打印", "物业费", "物业管理", "及物业", "管理费", "水电", "电费", "水费", "宿舍", "公寓", "住宅", "住房", "人才房", "公租房", "保障房", "居住", "押金", "保证金", "定金", "滞纳", "违约", "中介", "佣金", "广告", "基站", "铁塔", "天面", "仓库", "仓储", "库房", "商铺", "铺面", "门店", "摊位", "展位", "展厅", "会议", "宴会", "酒店", "绿植", "租摆", "花卉", "花木", "充电", "机柜", "线路", "土地", "堆场", "工位", "卡位", "联合办公", "共享办公", "虚拟办公", "系统", "软件", "装修", "家具", "占用费", "食堂", "球场", "活动", "摄影", "融资", "样板", "实验", "算力", "云"],
            ["租赁"]),
        new(
            ["利息", "结息", "付息", "计息"],
            ["利息", "结息"],
            ["罚息", "逾期", "复利", "贴现", "透支", "信用卡", "个人", "按揭", "住房", "房贷", "消费", "车贷", "租赁", "回租", "保理", "委托", "委贷", "股东", "关联", "集团内", "企业间", "占用", "往来", "手续费", "存款", "小额", "小贷", "债券", "押汇", "信用证", "垫款", "违约", "票据", "内部"],
            ["贷款", "金融服务"]),
        new(
            ["担保"],
            ["担保费", "融资担保", "贷款担保", "担保服务费"],
            ["保函", "投标", "履约", "工程", "诉讼", "保全", "支付担保", "评审", "咨询", "系统", "再担保", "债券", "资料", "追偿", "代偿", "反担保", "保险", "预付款", "质量", "关税", "工资", "软件", "培训", "登记"],
            ["金融服务"]),
        new(
            ["语料", "数据集", "训练数据"],
            ["语料"],
            ["标注", "清洗", "加工", "采集", "处理", "开发", "系统", "平台", "管理", "录制", "咨询", "培训", "治理", "分析", "软件", "建设"],
            [.. ServiceCategories, "无形资产"]),
        new(
            ["ai4s", "aiforscience", "ai4science", "ai\u0001for\u0001science", "科学智能"],
            ["ai4s", "aiforscience", "ai4science", "ai\u0001for\u0001science", "科学智能"],
            ["会议", "大会", "论坛", "研讨", "峰会", "培训", "课程", "图书", "注册费", "赞助", "开发", "咨询", "服务器", "设备", "机时", "建设", "装修"],
            ServiceCategories),
    ];

    public static KindWords Of(ExpenseKind kind) => All[(int)kind];
}
