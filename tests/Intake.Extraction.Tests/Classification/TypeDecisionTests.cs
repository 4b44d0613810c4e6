using Intake.Extraction.Classification;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Classification;

public sealed class TypeDecisionTests
{
    [Fact]
    public void Title_and_model_that_agree_are_sure() =>
        Assert.Equal((DocumentType.Lease, Confidence.Proven), Decide((DocumentType.Lease, Confidence.Proven), (DocumentType.Lease, 0.6)));

    [Theory]
    [InlineData(0.30, true)]
    [InlineData(0.29, false)]
    public void A_title_whose_type_the_model_finds_nearly_likeliest_stands(double probability, bool stands)
    {
        var (type, confidence) = Decide((DocumentType.Lease, Confidence.Read), (DocumentType.Contract, 0.65), (DocumentType.Lease, probability));

        Assert.Equal(DocumentType.Lease, type);
        Assert.Equal(stands ? Confidence.Read : Confidence.Doubtful, confidence);
    }

    [Fact]
    public void A_title_that_the_model_takes_for_no_such_paper_is_open() =>
        Assert.Equal((DocumentType.GrantNotice, Confidence.Doubtful), Decide((DocumentType.GrantNotice, Confidence.Proven), (DocumentType.Other, 0.99)));

    [Fact]
    public void A_weak_title_gives_way_to_the_type_of_which_the_model_is_sure_and_both_stay_open() =>
        Assert.Equal((DocumentType.Lease, Confidence.Doubtful), Decide((DocumentType.Contract, Confidence.Doubtful), (DocumentType.Lease, 0.97)));

    [Fact]
    public void Without_a_title_the_model_makes_no_type_sure() =>
        Assert.Equal((DocumentType.PaymentReceipt, Confidence.Doubtful), Decide(null, (DocumentType.PaymentReceipt, 1)));

    [Theory]
    [InlineData(0.50, DocumentType.Contract)]
    [InlineData(0.49, DocumentType.Other)]
    public void Without_a_title_an_unlikely_type_is_not_named(double probability, DocumentType named) =>
        Assert.Equal(named, Decide(null, (DocumentType.Contract, probability)).Type);

    [Fact]
    public void The_model_names_no_type_of_whose_labels_the_paper_shows_hardly_any() =>
        Assert.Equal(DocumentType.Other, TypeDecision.Of(null, Predicted((DocumentType.Contract, 0.99)), _ => 0.29).Type);

    [Theory]
    [InlineData(0.95, 0.9)]
    [InlineData(0.94, 0.5)]
    [InlineData(0.4, 0.4)]
    public void Other_is_an_answer_only_from_the_threshold_on(double probability, double confidence) =>
        Assert.Equal((DocumentType.Other, new Confidence(confidence)), Decide(null, (DocumentType.Other, probability)));

    private static (DocumentType Type, Confidence Confidence) Decide((DocumentType, Confidence)? titled, params (DocumentType Type, double Probability)[] model) =>
        TypeDecision.Of(titled, Predicted(model), _ => 1);

    private static TypePrediction Predicted(params (DocumentType Type, double Probability)[] model)
    {
        var probabilities = new double[Enum.GetValues<DocumentType>().Length];
        foreach (var (type, probability) in model)
        {
            probabilities[(int)type] = probability;
        }

        return new(model[0].Type, model[0].Probability, model[0].Probability >= 0.95, [.. probabilities]);
    }
}
