using Intake.Extraction.Values;

namespace Intake.Extraction.Classification;

/// <summary>
/// Joins the two independent opinions on what a paper is, its title's and the model's. Where they agree it is sure; where they differ, or only the model
/// speaks, the likelier type is named and left open. A rule turns an answer of the model into "unsure", never into another answer.
/// </summary>
internal static class TypeDecision
{
    /// <summary>The model agrees with a title where the title's type is its likeliest, or nearly so.</summary>
    private const double Agreeing = 0.3;

    /// <summary>What only the model says names a type from here on, and is left open.</summary>
    private const double Likely = 0.5;

    /// <summary>Share of the things such papers speak of below which the model's word names no type.</summary>
    private const double LeastNamed = 0.3;

    /// <param name="titled">What the title and the labels say; null where the paper bears no title of a type.</param>
    /// <param name="share">Share of the labels of a type that the paper names, 0–1.</param>
    public static (DocumentType Type, Confidence Confidence) Of((DocumentType Type, Confidence Confidence)? titled, TypePrediction model, Func<DocumentType, double> share)
    {
        if (titled is { } title)
        {
            return model.Likeliest == title.Type || model.Of(title.Type) >= Agreeing ? title
                : model.IsSure && model.Likeliest != DocumentType.Other && title.Confidence.CompareTo(Confidence.Read) < 0 && share(model.Likeliest) >= LeastNamed
                    ? (model.Likeliest, Confidence.Doubtful)
                    : (title.Type, Confidence.Doubtful);
        }

        if (model.Likeliest == DocumentType.Other)
        {
            return (DocumentType.Other, model.IsSure ? Confidence.Read : Open(model.Probability));
        }

        return model.Probability >= Likely && share(model.Likeliest) >= LeastNamed
            ? (model.Likeliest, Confidence.Doubtful)
            : (DocumentType.Other, Open(model.Of(DocumentType.Other)));
    }

    /// <summary>Never as high as an answer.</summary>
    private static Confidence Open(double probability) => new(Math.Min(probability, Confidence.Doubtful.Value));
}
