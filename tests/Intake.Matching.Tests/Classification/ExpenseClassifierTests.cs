using CsCheck;
using Intake.Matching.Classification;

namespace Intake.Matching.Tests.Classification;

public sealed class ExpenseClassifierTests
{
    private const string CloudSeller = "深圳晴空云计算有限公司", Bank = "临江商业银行股份有限公司", Guarantor = "临江融资担保有限公司";

    private const string Awkward = "*＊ 0aA云租利息%\0\ud800\udc00";

    private static readonly ExpenseClassifier Classifier = ExpenseClassifier.Load();

    [Theory]
    [InlineData("*信息技术服务*算力租赁费", "卡时", null, ExpenseKind.ComputePurchase)]
    [InlineData("*信息技术服务*云服务器费用", "月", CloudSeller, ExpenseKind.CloudSpend)]
    [InlineData("*经营租赁*办公用房租金", "月", "临江置业有限公司", ExpenseKind.Rent)]
    [InlineData("*贷款服务*流动资金贷款利息", "笔", Bank, ExpenseKind.LoanInterest)]
    [InlineData("*直接收费金融服务*融资担保费", "笔", Guarantor, ExpenseKind.GuaranteeFee)]
    [InlineData("*信息技术服务*大模型语料数据", "批", null, ExpenseKind.CorpusData)]
    [InlineData("*研发和技术服务*AI for Science平台服务", "年", null, ExpenseKind.Ai4sServices)]
    [InlineData("*餐饮服务*餐费", null, null, ExpenseKind.None)]
    public void Answers_a_clear_line_of_each_kind(string name, string? unit, string? seller, ExpenseKind expected)
    {
        var prediction = Classify(name, unit: unit, seller: seller);

        Assert.Equal(expected, prediction.Kind);
        Assert.Equal(expected, prediction.Likeliest);
        Assert.True(prediction.Confidence.Value >= Classifier.Decision.Threshold(expected));
        Assert.NotEqual(expected, prediction.RunnerUp);
        Assert.Null(Classifier.Doubt(new(name, null, unit, null, seller, null)));
    }

    [Theory]
    [InlineData("*经营租赁*通行费")]
    [InlineData("*经营租赁*车辆租赁费")]
    [InlineData("*经营租赁*设备租赁费")]
    [InlineData("*经营租赁*停车位租金")]
    [InlineData("*不动产经营租赁*员工宿舍租金")]
    [InlineData("*不动产经营租赁*人才公寓租金")]
    [InlineData("*经营租赁*房租及物业管理费")]
    [InlineData("*经营租赁*房屋租赁押金")]
    [InlineData("*物业管理服务*办公室物业管理费")]
    [InlineData("*计算机整机*GPU服务器")]
    [InlineData("*计算机外部设备*显卡")]
    [InlineData("*信息技术服务*算力平台开发")]
    [InlineData("*信息技术服务*云平台软件开发")]
    [InlineData("*增值电信服务*短信服务费")]
    [InlineData("*信息技术服务*域名注册费")]
    [InlineData("*电信服务*服务器托管费")]
    [InlineData("*餐饮服务*鲜虾云吞")]
    [InlineData("*贷款服务*逾期贷款罚息")]
    [InlineData("*贷款服务*票据贴现利息")]
    [InlineData("*直接收费金融服务*贷款手续费")]
    [InlineData("*直接收费金融服务*履约保函费")]
    [InlineData("*保险服务*贷款保证保险费")]
    [InlineData("*信息技术服务*语料标注服务")]
    [InlineData("*电线电缆*数据线")]
    [InlineData("*会展服务*AI for Science论坛注册费")]
    public void Never_takes_a_look_alike_for_a_subsidised_kind(string name)
    {
        Assert.True(Classify(name).Kind is null or ExpenseKind.None);
    }

    [Theory]
    [InlineData("*信息技术服务*技术服务费")]
    [InlineData("*信息技术服务*GPU云服务器")]
    [InlineData("*信息技术服务*云服务及算力服务")]
    [InlineData("*信息技术服务*SaaS软件服务费")]
    [InlineData("*经营租赁*租赁费")]
    [InlineData("*经营租赁*场地租金")]
    [InlineData("*贷款服务*股东借款利息")]
    [InlineData("(详见销货清单)")]
    [InlineData("服务费")]
    [InlineData("")]
    public void Leaves_open_what_the_line_does_not_settle_and_says_why(string name)
    {
        var prediction = Classify(name);

        Assert.Null(prediction.Kind);
        Assert.NotNull(Classifier.Doubt(new(name, null, null, null, null, null)));
    }

    [Theory]
    [InlineData("*餐饮服务*云服务器费用")]
    [InlineData("*运输服务*办公室租金")]
    [InlineData("*煤炭*算力租赁费")]
    [InlineData("*信息技术服务*办公室租金")]
    [InlineData("*不动产经营租赁*贷款利息")]
    [InlineData("*直接收费金融服务*贷款利息")]
    public void Leaves_open_a_name_that_its_tax_category_contradicts(string name)
    {
        Assert.Null(Classify(name).Kind);
    }

    [Fact]
    public void A_contract_title_tips_a_line_that_says_too_little()
    {
        const string Name = "*信息技术服务*技术服务费";

        Assert.Null(Classify(Name).Kind);
        Assert.Equal(ExpenseKind.ComputePurchase, Classify(Name, title: "算力租赁合同").Kind);
        Assert.Equal(ExpenseKind.CloudSpend, Classify(Name, seller: CloudSeller, title: "云服务采购合同").Kind);
    }

    [Fact]
    public void A_contract_title_settles_whether_a_gpu_cloud_host_is_computing_power()
    {
        const string Name = "*信息技术服务*GPU云服务器";

        Assert.Null(Classify(Name).Kind);
        Assert.Equal(ExpenseKind.ComputePurchase, Classify(Name, title: "人工智能算力租赁合同").Kind);
    }

    [Theory]
    [InlineData("办公用房租赁合同")]
    [InlineData("算力租赁合同")]
    public void A_contract_of_another_kind_opens_a_clear_line(string title)
    {
        const string Name = "*信息技术服务*云服务费";

        Assert.Equal(ExpenseKind.CloudSpend, Classify(Name).Kind);
        Assert.Null(Classify(Name, title: title).Kind);
    }

    [Fact]
    public void Interest_counts_only_from_a_bank_and_a_guarantee_fee_only_from_a_guarantee_company()
    {
        Assert.Equal(ExpenseKind.LoanInterest, Classify("*贷款服务*流动资金贷款利息", seller: Bank).Kind);
        Assert.Null(Classify("*贷款服务*流动资金贷款利息", seller: "临江控股集团有限公司").Kind);
        Assert.Equal(ExpenseKind.GuaranteeFee, Classify("*直接收费金融服务*融资担保费", seller: Guarantor).Kind);
        Assert.Null(Classify("*直接收费金融服务*融资担保费", seller: Bank).Kind);
    }

    [Theory]
    [InlineData("*信息技术服务*云南分公司技术服务费", null)]
    [InlineData("*信息技术服务*云主机备案服务", null)]
    [InlineData("*信息技术服务*云服务费", "临江餐饮管理有限公司")]
    [InlineData("*直接收费金融服务*融资担保费退费", Guarantor)]
    [InlineData("*直接收费金融服务*赎楼担保费", Guarantor)]
    [InlineData("*经营租赁*房屋租金补贴", null)]
    [InlineData("*经营租赁*房屋租金", "临江国际酒店有限公司")]
    [InlineData("*贷款服务*贷款利息", "临江银行股份有限公司信用卡中心")]
    public void A_probable_answer_is_withheld_where_words_or_seller_speak_against_it(string name, string? seller)
    {
        Assert.Null(Classify(name, seller: seller).Kind);
    }

    [Fact]
    public void Housing_is_no_premises_for_industry_even_where_only_the_address_says_so()
    {
        Assert.Equal(ExpenseKind.Rent, Classify("*不动产经营租赁*房屋租金", specification: "深圳市光明区创新产业园3栋501").Kind);
        Assert.Null(Classify("*不动产经营租赁*房屋租金", specification: "深圳市光明区翠湖花园3栋501").Kind);
    }

    [Theory]
    [InlineData("＊经营租赁＊办公用房租金")]
    [InlineData("*经营租赁*办公 用房\n租金")]
    [InlineData(" *经营租赁* 办公用房租金 ")]
    public void Width_blanks_and_line_breaks_do_not_matter(string name)
    {
        Assert.Equal(Classify("*经营租赁*办公用房租金"), Classify(name));
    }

    [Fact]
    public void The_name_of_a_place_does_not_decide()
    {
        Assert.Equal(ExpenseKind.Rent, Classify("*经营租赁*办公室租金", specification: "广州市白云区软件园2栋").Kind);
        Assert.Equal(ExpenseKind.None, Classify("*住宿服务*住宿费", seller: "白云宾馆有限公司").Kind);
    }

    [Fact]
    public void The_answer_does_not_depend_on_what_was_asked_before()
    {
        var subjects = ModelFolder.Lines("scored.tsv").Select(line => line.Subject).ToArray();
        var expected = subjects.ToDictionary(subject => subject, subject => Classifier.Classify(subject));

        Gen.Shuffle(subjects).Sample(
            order =>
            {
                var fresh = ExpenseClassifier.Load();
                return order.All(subject => fresh.Classify(subject) == expected[subject]);
            },
            iter: 5,
            threads: 1);
    }

    [Fact]
    public void Any_text_gets_an_answer_with_confidences_in_order()
    {
        var text = Gen.OneOf(Gen.String, Gen.String[Gen.Char['\u4E00', '\u9FA5'], 0, 30], Gen.Int[0, Awkward.Length - 1].Array[0, 30].Select(places => string.Concat(places.Select(place => Awkward[place]))));

        Gen.Select(text, text, text).Sample((name, remarks, seller) =>
        {
            var prediction = Classifier.Classify(new(name, remarks, name, remarks, seller, null));
            Assert.NotEqual(prediction.Likeliest, prediction.RunnerUp);
            Assert.InRange(prediction.Confidence.Value, 0, 0.99);
            Assert.True(prediction.Kind is null || prediction.Kind == prediction.Likeliest);
            Assert.True(prediction.Kind is null || prediction.Confidence.Value >= prediction.RunnerUpConfidence.Value);
        }, threads: 1);
    }

    [Theory]
    [InlineData(302, true)]
    [InlineData(303, false)]
    [InlineData(10_000, false)]
    public void A_name_too_long_for_a_line_is_left_open(int length, bool answered)
    {
        var name = "*餐饮服务*餐费" + new string('餐', length - 2 - "餐费".Length);

        Assert.Equal(answered ? ExpenseKind.None : null, Classify(name).Kind);
    }

    [Fact]
    public void A_line_that_is_too_long_in_every_part_is_left_open() =>
        Assert.Null(Classifier.Classify(new ExpenseSubject(new('云', 10_000), new('租', 10_000), null, new('算', 10_000), new('行', 10_000), new('a', 10_000))).Kind);

    [Fact]
    public void The_version_names_the_file()
    {
        Assert.Matches("^expense-kinds@[0-9a-f]{12}$", Classifier.Version);
        Assert.Equal(ExpenseClassifier.Load(new MemoryStream(ModelFolder.Bytes("expense-kinds.zip"))).Version, Classifier.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_file_that_is_no_model_is_refused(int length)
    {
        Assert.Throws<InvalidDataException>(() => ExpenseClassifier.Load(new MemoryStream(new byte[length])));
    }

    private static ExpensePrediction Classify(string name, string? specification = null, string? unit = null, string? seller = null, string? title = null) =>
        Classifier.Classify(new(name, specification, unit, null, seller, title));
}
