using System.Text;
using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification;

/// <summary>
/// The file of the model of types: the zip Microsoft.ML wrote, every entry as it was, and one entry more with the same weights in the form the program
/// reads at once. A test shows that both give the same probabilities.
/// </summary>
internal static class DocumentModelFile
{
    internal const string Entry = "Intake/weights.bin";
    internal const string Name = "document-types";
    private const uint Magic = 0x314D5444; // "DTM1"

    /// <summary>The name and the first 12 hexadecimal digits of the file's SHA-256.</summary>
    public static string Version(ReadOnlySpan<byte> file) => ModelArchive.Version(Name, file);

    /// <exception cref="InvalidDataException">The bytes are no model file of this form.</exception>
    public static (DocumentWeights Weights, TypeThresholds Thresholds) Read(byte[] file)
    {
        using var reader = ModelArchive.Open(file, Entry);
        var types = Enum.GetValues<DocumentType>().Length;
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != types)
        {
            throw new InvalidDataException($"{Entry} was written by another version: train the model again");
        }

        var thresholds = new TypeThresholds(reader.ReadDouble(), reader.ReadDouble());
        var biases = new float[types];
        for (var type = 0; type < types; type++)
        {
            biases[type] = reader.ReadSingle();
        }

        var tokens = new ulong[reader.ReadInt32()];
        var weights = new float[tokens.Length * types];
        for (var row = 0; row < tokens.Length; row++)
        {
            tokens[row] = reader.ReadUInt64();
            for (var type = 0; type < types; type++)
            {
                weights[(row * types) + type] = (float)reader.ReadHalf();
            }
        }

        return (new DocumentWeights(tokens, weights, biases), thresholds);
    }

    /// <summary>The bytes of the entry. Weights are kept with some three decimal digits: more changes no answer.</summary>
    public static byte[] Write(ReadOnlySpan<ulong> tokens, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, TypeThresholds thresholds)
    {
        var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(biases.Length);
        writer.Write(thresholds.Temperature);
        writer.Write(thresholds.Sure);
        foreach (var bias in biases)
        {
            writer.Write(bias);
        }

        writer.Write(tokens.Length);
        for (var row = 0; row < tokens.Length; row++)
        {
            writer.Write(tokens[row]);
            foreach (var weight in weights.Slice(row * biases.Length, biases.Length))
            {
                writer.Write((Half)weight);
            }
        }

        writer.Flush();
        return memory.ToArray();
    }
}
