using System.Globalization;
using System.Text;
using System.Text.Json;
using Intake.Extraction.Messages;

namespace Intake.Worker.Results;

/// <summary>
/// Reads JSON token by token from a stream of any length. What nobody asks for is passed over without being kept, so that memory does not grow with
/// the documents in a result.
/// </summary>
/// <param name="stream">Stays open.</param>
internal sealed class JsonTokens(Stream stream)
{
    private const int FirstSize = 1 << 16;

    /// <summary>No name, text or number of a result is longer.</summary>
    private const int LongestToken = 1 << 26;

    private byte[] _buffer = new byte[FirstSize];
    private int _start, _end;
    private bool _isEnd, _hasBegun, _hasToken;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 1024 });

    /// <summary>What kind of token was read last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>The name, string or number read last, as written but for escapes; empty for any other token.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Goes to the next token.</summary>
    /// <returns>False behind the end of the document.</returns>
    /// <exception cref="ResultFault">It is no JSON, or breaks off.</exception>
    public bool Read()
    {
        Begin();
        while (true)
        {
            if (TryRead())
            {
                return true;
            }

            if (_isEnd)
            {
                return false;
            }

            Fill();
        }
    }

    /// <summary>Passes over the value that comes next, with all that is in it.</summary>
    /// <exception cref="ResultFault">It is no JSON, or breaks off.</exception>
    public void SkipNext()
    {
        var depth = 0;
        while (!TrySkip(ref depth))
        {
            if (_isEnd)
            {
                throw new ResultFault(Message.Of("budget.cut_off"));
            }

            Fill();
        }
    }

    private bool TryRead()
    {
        var reader = Reader();
        try
        {
            var found = reader.Read();
            if (found)
            {
                _hasToken = true;
                Type = reader.TokenType;
                Text = Type switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString()!,
                    JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                    _ => "",
                };
            }

            Advance(ref reader);
            return found;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Fault(e);
        }
    }

    private bool TrySkip(ref int depth)
    {
        var reader = Reader();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        depth++;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        depth--;
                        break;
                }

                if (depth == 0 && reader.TokenType != JsonTokenType.PropertyName)
                {
                    Advance(ref reader);
                    return true;
                }
            }

            Advance(ref reader);
            return false;
        }
        catch (JsonException e)
        {
            throw Fault(e);
        }
    }

    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), _isEnd, _state);

    private void Advance(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Begin()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        while (_end < 4 && !_isEnd)
        {
            Fill();
        }

        switch (_buffer.AsSpan(0, _end))
        {
            case []:
                throw new ResultFault(Message.Of("budget.file_empty"));

            // Programs on Windows put this mark in front of UTF-8; it changes nothing.
            case [0xEF, 0xBB, 0xBF, ..]:
                _start = 3;
                break;
            case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                throw new ResultFault(Message.Of("budget.utf16"));
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken)
            {
                throw new ResultFault(Message.Of("budget.token_long"));
            }

            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        (_end, _isEnd) = (_end + read, read == 0);
    }

    /// <summary>Every whole token is taken before the stream ends: what is wrong behind that is that something is missing.</summary>
    private ResultFault Fault(Exception e) => new(e switch
    {
        JsonException when _isEnd && _hasToken => Message.Of("budget.cut_off"),
        JsonException { LineNumber: { } line } => Message.Of("budget.not_json", (line + 1).ToString(CultureInfo.InvariantCulture)),
        _ => Message.Of("budget.not_utf8"),
    });
}
