using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>The objects of one open document: references are followed here and nowhere else.</summary>
internal sealed class PdfObjects(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private const int MostHops = 16;

    // PdfPig keeps all objects but streams, which it would parse again at each use.
    private readonly Dictionary<IndirectReference, StreamToken> _streams = [];
    private readonly Dictionary<StreamToken, ReadOnlyMemory<byte>> _decoded = new(ReferenceEqualityComparer.Instance);

    public IPdfTokenScanner Scanner => scanner;

    public ILookupFilterProvider Filters => filters;

    /// <summary>The object itself, or what the reference leads to; null if it leads nowhere.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var hop = 0; token is IndirectReferenceToken reference; hop++)
        {
            if (hop == MostHops)
            {
                return null;
            }

            if (_streams.TryGetValue(reference.Data, out var known))
            {
                return known;
            }

            token = scanner.Get(reference.Data)?.Data;
            if (token is StreamToken stream)
            {
                _streams.Add(reference.Data, stream);
            }
        }

        return token is NullToken ? null : token;
    }

    public IToken? Get(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var token) ? Resolve(token) : null;

    public T? Get<T>(DictionaryToken dictionary, string key)
        where T : class, IToken => Get(dictionary, key) as T;

    /// <summary>A dictionary, also where a stream stands in its place.</summary>
    public DictionaryToken? GetDictionary(DictionaryToken dictionary, string key) => Get(dictionary, key) switch
    {
        DictionaryToken found => found,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public string? GetName(DictionaryToken dictionary, string key) => Get<NameToken>(dictionary, key)?.Data;

    public double? GetNumber(DictionaryToken dictionary, string key) => Get<NumericToken>(dictionary, key)?.Data;

    /// <summary>A whole number; one that does not fit is as good as absent.</summary>
    public int GetInt(DictionaryToken dictionary, string key) =>
        GetNumber(dictionary, key) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : 0;

    /// <summary>The numbers of an array; null if absent or not all numbers.</summary>
    public double[]? GetNumbers(DictionaryToken dictionary, string key) => Get<ArrayToken>(dictionary, key) is { } array ? Numbers(array) : null;

    public double[]? Numbers(ArrayToken array)
    {
        var numbers = new double[array.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Resolve(array.Data[i]) is not NumericToken number)
            {
                return null;
            }

            numbers[i] = number.Data;
        }

        return numbers;
    }

    /// <summary>The unpacked bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Decode(StreamToken stream) => stream.Decode(filters, scanner);

    /// <summary>The unpacked bytes, kept until the document is closed: a form drawn a thousand times is unpacked once.</summary>
    public ReadOnlyMemory<byte> DecodeAndKeep(StreamToken stream)
    {
        if (!_decoded.TryGetValue(stream, out var bytes))
        {
            bytes = Decode(stream);
            _decoded.Add(stream, bytes);
        }

        return bytes;
    }

    /// <summary>Bytes of a string object, whichever way it is written.</summary>
    public static byte[]? StringBytes(IToken? token) => token switch
    {
        StringToken text => text.GetBytes(),
        HexToken hex => [.. hex.Bytes],
        _ => null,
    };
}
