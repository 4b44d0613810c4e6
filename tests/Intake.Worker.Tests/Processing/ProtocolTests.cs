using System.Text;
using CsCheck;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Tests.Processing;

public sealed class ProtocolTests
{
    private static readonly Gen<string> Keys = Gen.Char.AlphaNumeric.Array[1, 9].Select(characters => new string(characters));

    private static readonly Gen<BoundingBox> Boxes = Gen.Double.Unit.Array[4].Select(edges => new BoundingBox(edges[0], edges[1], edges[2], edges[3]));

    private static readonly Gen<Message> Messages =
        Gen.Select(Keys, Gen.String.Array[0, 3], Gen.String.Array[0, 2], (key, arguments, parts) =>
            Message.Of(key, [.. arguments.Select(Whole)]).With([.. parts.Select(part => Message.Of(key, Whole(part)))]));

    private static readonly Gen<ExtractedField> Fields = Gen.Select(
        Keys, Gen.String, Gen.Double.Unit, Gen.Int[1, 9], Boxes,
        (name, text, confidence, page, box) => new ExtractedField(
            new FieldName(name), page % 2 == 0 ? null : Whole(text), Whole(text), new Confidence(confidence), (FieldSource)(page % 4), page % 3 == 0 ? null : page, page % 3 == 0 ? null : box));

    private static readonly Gen<LineItem> Lines = Gen.Select(
        Gen.String, Gen.Decimal, Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 9], Boxes,
        (text, number, fen, kind, box) => new LineItem(
            Whole(text), kind > 3 ? Whole(text) : null, null, kind > 2 ? number : null, kind > 4 ? number : null, kind > 1 ? Money.FromFen(fen) : null,
            kind > 5 ? Rate.FromPercent(kind) : null, kind > 6 ? "免税" : null, kind > 2 ? Money.FromFen(-fen) : null, kind > 7 ? new DateOnly(2025, 1, 1 + kind) : null, null,
            kind > 8 ? [new LineColumn("车牌号", Whole(text))] : [], (FieldSource)(kind % 4), kind > 2 ? kind : null, kind > 2 ? box : null, kind > 5 ? box : null));

    private static readonly Gen<ExaminedDocument> Documents = Gen.Select(
        Gen.String, Fields.Array[0, 6], Lines.Array[0, 4], Messages, Boxes, Gen.Int[0, 11],
        (name, fields, lines, message, box, number) => new ExaminedDocument(
            Whole(name), new string('a', 64), (Extraction.Documents.DocumentFormat)(number % 4), (DocumentType)number, new Confidence(0.5),
            [new PageSize(595.276, 841.89 + number)], (DocumentStatus)(number % 3), new FieldSet(fields.DistinctBy(field => field.Name), lines),
            [new CheckResult("sum_agrees", (CheckOutcome)(number % 3), message, number > 5 ? new Provenance(number, box, Whole(name)) : null)],
            [new Finding("code", (Severity)(number % 3), message, number > 4 ? "tax" : null, number > 6 ? number : null, number > 6 ? box : null)],
            [new SignatureReport((SignatureIntegrity)(number % 3), "SM2/SM3", null, number > 5, message, message)]));

    [Fact]
    public void A_document_arrives_exactly_as_it_was_sent() =>
        Documents.Sample(document => Assert.Equivalent(document, ExaminationJson.Read(ExaminationJson.Write(document)), strict: true));

    [Fact]
    public void A_document_sent_twice_gives_the_same_bytes() =>
        Documents.Sample(document => ExaminationJson.Write(ExaminationJson.Read(ExaminationJson.Write(document))).AsSpan().SequenceEqual(ExaminationJson.Write(document)));

    [Fact]
    public void A_quantity_keeps_its_places()
    {
        var line = new LineItem("x", null, null, 1.50m, 0.000000000000000001m, null, null, null, null, null, null, [], FieldSource.TextLayer);
        var document = Documents.Single() with { Fields = new FieldSet([], [line]) };

        var arrived = ExaminationJson.Read(ExaminationJson.Write(document)).Fields.Lines[0];

        Assert.Equal(("1.50", 0.000000000000000001m), (arrived.Quantity!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), arrived.UnitPrice));
    }

    [Fact]
    public void Half_a_character_in_a_text_does_not_break_the_pipe()
    {
        var document = Documents.Single() with { Name = "a\uD800b" };

        Assert.Equal("a\uFFFDb", ExaminationJson.Read(ExaminationJson.Write(document)).Name);
    }

    [Fact]
    public void A_request_arrives_as_it_was_sent() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 9_999], Gen.Int[0, int.MaxValue]).Sample((name, path, page, seconds) =>
        {
            var request = new FileRequest(Whole(name), Whole(path), page, seconds);
            return FileRequest.From(request.ToBytes()) == request;
        });

    [Fact]
    public async Task Frames_follow_each_other_and_the_end_is_no_frame()
    {
        var pipe = new MemoryStream();
        new Frame(FrameKind.Examined, new byte[] { 1, 2, 3 }).WriteTo(pipe);
        new Frame(FrameKind.OutOfMemory, default).WriteTo(pipe);
        pipe.Position = 0;

        var first = await Frame.ReadAsync(pipe, CancellationToken.None);
        var second = Frame.Read(pipe);

        Assert.Equal(FrameKind.Examined, first!.Value.Kind);
        Assert.Equal([1, 2, 3], first.Value.Payload.ToArray());
        Assert.Equal(FrameKind.OutOfMemory, second!.Value.Kind);
        Assert.Null(Frame.Read(pipe));
    }

    [Fact]
    public void Half_a_frame_means_that_the_other_side_is_gone()
    {
        var pipe = new MemoryStream();
        new Frame(FrameKind.Examined, new byte[100]).WriteTo(pipe);
        pipe.SetLength(50);
        pipe.Position = 0;

        Assert.Null(Frame.Read(pipe));
    }

    [Fact]
    public void A_frame_longer_than_any_is_refused()
    {
        var pipe = new MemoryStream([(byte)FrameKind.Examined, 255, 255, 255, 127, 0]);

        Assert.Throws<InvalidDataException>(() => Frame.Read(pipe));
    }

    /// <summary>Without half characters, which no file name and no reader's text has.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
