using Intake.Extraction.Messages;

namespace Intake.Matching.Classification;

/// <summary>Puts a doubt into words.</summary>
internal static class ExpenseDoubts
{
    private const int ShownCharacters = 40;

    public static Message? Describe(ExpenseSubject subject, ExpensePrediction prediction, ExpenseDoubt doubt)
    {
        var name = subject.LineName.Length <= ShownCharacters ? subject.LineName : subject.LineName[..ShownCharacters] + "…";
        var likeliest = ExpenseKindName.Of(prediction.Likeliest);
        var runnerUp = ExpenseKindName.Of(prediction.RunnerUp);
        return doubt switch
        {
            ExpenseDoubt.None => null,
            ExpenseDoubt.CloseCall => Message.Of("model.close_call", name, likeliest, prediction.Confidence.ToString(), runnerUp, prediction.RunnerUpConfidence.ToString()),
            ExpenseDoubt.TooLong => Message.Of("model.too_long", name),
            ExpenseDoubt.SaysTooLittle => Message.Of("model.says_too_little", name),
            ExpenseDoubt.NotNamed => Message.Of("model.not_named", name, likeliest),
            ExpenseDoubt.CategoryDisagrees => Message.Of("model.category_disagrees", name, likeliest),
            ExpenseDoubt.LookAlike => Message.Of("model.look_alike", name, likeliest),
            ExpenseDoubt.OtherKindNamed => Message.Of("model.other_kind_named", name, likeliest, runnerUp),
            ExpenseDoubt.SellerDisagrees => Message.Of("model.seller_disagrees", name, likeliest, subject.SellerName ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
        };
    }
}
