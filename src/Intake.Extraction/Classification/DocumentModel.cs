namespace Intake.Extraction.Classification;

/// <summary>The trained model of the types of papers: from text and layout, with a probability for each type. Thread safe.</summary>
public sealed class DocumentModel
{
    internal const string Resource = "document-types.zip";

    private static readonly Lazy<byte[]> File = new(() =>
    {
        using var stream = typeof(DocumentModel).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    // Read at the first paper whose type the rules of invoices do not settle: most runs never need it.
    private static readonly Lazy<DocumentModel> Ship = new(() => Load(File.Value));

    private static readonly Lazy<string> ShipVersion = new(() => DocumentModelFile.Version(File.Value));

    private readonly DocumentWeights _weights;

    internal DocumentModel(DocumentWeights weights, TypeThresholds thresholds) => (_weights, Thresholds) = (weights, thresholds);

    /// <summary>The model that ships with the program.</summary>
    public static DocumentModel Shipped => Ship.Value;

    /// <summary>Names the model that ships, without reading its weights.</summary>
    public static string Version => ShipVersion.Value;

    public TypeThresholds Thresholds { get; }

    /// <exception cref="InvalidDataException">The bytes are no model file of this form.</exception>
    public static DocumentModel Load(byte[] file)
    {
        var (weights, thresholds) = DocumentModelFile.Read(file);
        return new(weights, thresholds);
    }

    internal TypePrediction Predict(DocumentSubject subject)
    {
        var scores = _weights.Score(subject);
        var highest = scores.Max();
        var sum = 0.0;
        for (var type = 0; type < scores.Length; type++)
        {
            scores[type] = Math.Exp((scores[type] - highest) / Thresholds.Temperature);
            sum += scores[type];
        }

        var likeliest = 0;
        for (var type = 0; type < scores.Length; type++)
        {
            scores[type] /= sum;
            likeliest = scores[type] > scores[likeliest] ? type : likeliest;
        }

        return new((DocumentType)likeliest, scores[likeliest], scores[likeliest] >= Thresholds.Sure, [.. scores]);
    }
}
