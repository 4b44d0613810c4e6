using System.Buffers.Binary;
using System.Collections.Immutable;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>
/// Keeps what came of each application until all have been seen. Results of the first documents stay in memory; of later ones only what was read in them is
/// kept, in a file, and they are assessed once more when they are taken: the same evidence gives the same result.
/// </summary>
/// <param name="newPath">Gives a path for the file, asked for when it is needed.</param>
/// <param name="inMemory">Documents whose results stay in memory.</param>
internal sealed class HeldApplications(Func<string> newPath, int inMemory) : IDisposable
{
    private readonly List<Held> _held = [];
    private FileStream? _file;
    private int _documents;

    /// <param name="assess">From the examined documents to the result; called again when the application is taken, if it was put aside.</param>
    /// <returns>The result.</returns>
    public ApplicationResult Add(ImmutableArray<ExaminedDocument> documents, Func<ImmutableArray<ExaminedDocument>, ApplicationResult> assess)
    {
        var result = assess(documents);
        _documents += documents.Length;
        _held.Add(_documents <= inMemory ? new Held(result, null, 0, assess) : new Held(null, PutAside(documents), documents.Length, assess));
        return result;
    }

    /// <summary>The result of the application added as number <paramref name="index"/>, from 0; it is not kept any longer.</summary>
    public ApplicationResult Take(int index)
    {
        var held = _held[index];
        _held[index] = held with { Result = null, At = null };
        return held.Result ?? held.Assess(Read(held.At ?? throw new InvalidOperationException("an application is taken twice"), held.Documents));
    }

    /// <summary>The file goes with its folder.</summary>
    public void Dispose() => _file?.Dispose();

    private long PutAside(ImmutableArray<ExaminedDocument> documents)
    {
        _file ??= new FileStream(newPath(), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        var at = _file.Seek(0, SeekOrigin.End);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var document in documents)
        {
            var json = ExaminationJson.Write(document);
            BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
            _file.Write(length);
            _file.Write(json);
        }

        return at;
    }

    private ImmutableArray<ExaminedDocument> Read(long at, int count)
    {
        var file = _file!;
        file.Position = at;
        var documents = ImmutableArray.CreateBuilder<ExaminedDocument>(count);
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (var i = 0; i < count; i++)
        {
            file.ReadExactly(length);
            var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            file.ReadExactly(json);
            documents.Add(ExaminationJson.Read(json));
        }

        return documents.MoveToImmutable();
    }

    /// <param name="At">Where its documents begin in the file; null where the result is here, and when it has been taken.</param>
    private sealed record Held(ApplicationResult? Result, long? At, int Documents, Func<ImmutableArray<ExaminedDocument>, ApplicationResult> Assess);
}
