using Intake.Extraction.Classification;
using Intake.Extraction.Classification.Training;
using Intake.Extraction.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Intake.Extraction.Tests.Classification;

public sealed class DocumentModelTests
{
    private static readonly LabelledPaper Lease = new(
        DocumentType.Lease, "", ["房屋租赁合同\n出租方（甲方）：深圳云桥实业有限公司\n承租方（乙方）：深圳石湾科技有限公司\n租赁期限自2024年1月1日起至2025年12月31日止\n月租金人民币20,000.00元，押金两个月租金，建筑面积200平方米\n"]);

    [Fact]
    public void A_lease_is_likeliest_a_lease()
    {
        var said = DocumentModel.Shipped.Predict(DocumentSubject.Of(Lease.Pages));

        Assert.Equal(DocumentType.Lease, said.Likeliest);
        Assert.InRange(said.Probabilities.Sum(), 0.999999, 1.000001);
    }

    [Theory]
    [InlineData("INVOICE\nBill To: Bluefield Ltd\nDescription Qty Amount\nHosting 1 20.00\nTotal EUR 20.00\n")]
    [InlineData("招标公告\n项目名称：监控系统采购项目\n投标截止时间：2025年1月1日\n投标保证金：10,000.00元\n")]
    [InlineData("报价单\n序号 名称 数量 单价 金额\n1 服务器 2 100.00 200.00\n报价有效期三十天\n")]
    public void What_is_no_paper_of_a_type_is_never_surely_one(string page)
    {
        var said = DocumentModel.Shipped.Predict(DocumentSubject.Of([page]));

        Assert.True(!said.IsSure || said.Likeliest == DocumentType.Other, $"{said.Likeliest} {said.Probability}");
    }

    [Fact]
    public void The_same_text_with_other_digits_and_blanks_is_the_same_to_the_model()
    {
        var other = Lease.Pages[0].Replace('2', '7').Replace("租赁合同", "租 赁 合 同", StringComparison.Ordinal);

        Assert.Equal(DocumentSubject.Of(Lease.Pages).Body, DocumentSubject.Of([other]).Body);
    }

    [Fact]
    public void A_paper_without_a_character_is_predicted_without_ado() => Assert.InRange(DocumentModel.Shipped.Predict(DocumentSubject.Of([""])).Probability, 0, 1);

    /// <summary>The program evaluates the weights itself; the entries Microsoft.ML wrote say the same.</summary>
    [Fact]
    public void Its_own_evaluation_gives_what_Microsoft_ML_gives()
    {
        using var stream = typeof(DocumentModel).Assembly.GetManifestResourceStream(DocumentModel.Resource)!;
        var context = new MLContext();
        var loaded = context.Model.Load(stream, out _);
        var rows = context.Data.LoadFromEnumerable([new DocumentRow(DocumentTokenList.Of(Lease), DocumentType.Lease)]);
        var scores = loaded.Transform(rows).GetColumn<float[]>("Score").Single();
        var model = new DocumentModel(DocumentModelFile.Read(Bytes()).Weights, new TypeThresholds(1, 1));

        var own = model.Predict(DocumentSubject.Of(Lease.Pages)).Probabilities;

        for (var type = 0; type < own.Length; type++)
        {
            Assert.Equal(scores[type], own[type], 0.005);
        }
    }

    [Fact]
    public void A_file_of_another_form_is_refused() => Assert.Throws<InvalidDataException>(() => DocumentModel.Load(ModelArchive.With(Bytes(), DocumentModelFile.Entry, [1, 2, 3, 4, 5, 6, 7, 8])));

    private static byte[] Bytes()
    {
        using var stream = typeof(DocumentModel).Assembly.GetManifestResourceStream(DocumentModel.Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
