using System.Text;
using Intake.Extraction.Learning;

namespace Intake.Matching.Classification;

/// <summary>
/// The model file: the zip Microsoft.ML wrote, every entry as it was, and one entry more with the same weights in the form the program
/// reads at once (Microsoft.ML takes some 0.3 s to load its own). A test shows that both give the same probabilities.
/// </summary>
internal static class ExpenseModelFile
{
    internal const string Entry = "Intake/weights.bin";
    internal const string Name = "expense-kinds";
    private const uint Magic = 0x314D5845; // "EXM1"

    /// <summary>The name and the first 12 hexadecimal digits of the file's SHA-256.</summary>
    public static string Version(ReadOnlySpan<byte> file) => ModelArchive.Version(Name, file);

    /// <exception cref="InvalidDataException">The bytes are no model file of this form.</exception>
    public static (LinearWeights Weights, ExpenseDecision Decision) Read(byte[] file)
    {
        using var reader = ModelArchive.Open(file, Entry);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != ExpenseKindName.Count)
        {
            throw new InvalidDataException($"{Entry} was written by another version: train the model again");
        }

        var decision = new ExpenseDecision(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var kinds = ExpenseKindName.Count;
        var biases = new float[kinds];
        for (var kind = 0; kind < kinds; kind++)
        {
            biases[kind] = reader.ReadSingle();
        }

        var tokens = new ulong[reader.ReadInt32()];
        var weights = new float[tokens.Length * kinds];
        for (var row = 0; row < tokens.Length; row++)
        {
            tokens[row] = reader.ReadUInt64();
            var present = reader.ReadByte();
            for (var kind = 0; kind < kinds; kind++)
            {
                if ((present >> kind & 1) != 0)
                {
                    weights[row * kinds + kind] = reader.ReadSingle();
                }
            }
        }

        return (new LinearWeights(tokens, weights, biases), decision);
    }

    /// <summary>The bytes of the entry.</summary>
    public static byte[] Write(ReadOnlySpan<ulong> tokens, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ExpenseDecision decision)
    {
        var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(biases.Length);
        writer.Write(decision.Temperature);
        writer.Write(decision.SureOfKind);
        writer.Write(decision.SureOfNone);
        foreach (var bias in biases)
        {
            writer.Write(bias);
        }

        writer.Write(tokens.Length);
        for (var row = 0; row < tokens.Length; row++)
        {
            writer.Write(tokens[row]);
            var values = weights.Slice(row * biases.Length, biases.Length);
            var present = 0;
            for (var kind = 0; kind < values.Length; kind++)
            {
                present |= values[kind] != 0 ? 1 << kind : 0;
            }

            writer.Write((byte)present);
            foreach (var value in values)
            {
                if (value != 0)
                {
                    writer.Write(value);
                }
            }
        }

        writer.Flush();
        return memory.ToArray();
    }
}
