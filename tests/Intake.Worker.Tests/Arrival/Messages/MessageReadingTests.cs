using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Commands;

namespace Intake.Worker.Tests.Arrival.Messages;

public sealed partial class MessageReadingTests
{
    private static readonly byte[] First = MessageText.Content(1), Second = MessageText.Content(2);

    [Fact]
    public void A_document_in_the_message_is_read_whole()
    {
        var document = Assert.IsType<DocumentMessage>(Read(MessageText.With(MessageText.Document("m-1", First), "batch", "\"b-1\"")).Message).Document;

        Assert.Equal(("m-1", "Alpha Co", "invoice.pdf", "b-1", (long)First.Length), (document.Id, document.Application, document.Name, document.Batch, document.Bytes));
        Assert.Equal(First, Assert.IsType<InlineContent>(document.Content).Bytes.ToArray());
    }

    [Fact]
    public void A_batch_is_read_with_its_list_its_totals_and_what_it_carries()
    {
        var batch = Assert.IsType<BatchMessage>(Read(MessageText.Carrying(MessageText.Batch("b-1", First, Second), (1, Second)).ToJsonString()).Message);

        Assert.Equal(new ManifestTotals(2, First.Length + Second.Length, 3, 123450), batch.Manifest.Totals);
        Assert.Equal(["scan 0.pdf", "scan 1.pdf"], batch.Manifest.Files.Select(file => file.Name));
        var carried = Assert.Single(batch.Documents);
        Assert.Equal(("scan 1.pdf", "b-1", MessageText.Hash(Second)), (carried.Name, carried.Batch, carried.Sha256.Hex));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"schema\":1,}")]
    [InlineData("{\"schema\":1} trailing")]
    [InlineData("{\"schema\":1")]
    [InlineData("/* comment */ {}")]
    public void What_is_no_json_is_refused(string text) => Assert.Equal("not_json", Read(text).Refused!.Code);

    [Fact]
    public void Text_that_is_no_unicode_is_refused()
    {
        Assert.NotNull(MessageReading.Read(new byte[] { 0xFF, 0xFE, 0x7B }).Refused);
        Assert.Equal("not_unicode", Read(MessageText.Document("PLACE", First).ToJsonString().Replace("PLACE", "\\ud800", StringComparison.Ordinal)).Refused!.Code);
    }

    [Theory]
    [InlineData("[]", "wrong_value", "$")]
    [InlineData("{}", "key_missing", "schema")]
    [InlineData("{\"schema\":\"1\"}", "wrong_value", "schema")]
    [InlineData("{\"schema\":0,\"type\":\"document\"}", "schema_unknown", "docs/messages.md")]
    [InlineData("{\"schema\":2,\"type\":\"document\"}", "schema_newer", "Upgrade")]
    [InlineData("{\"schema\":1}", "key_missing", "type")]
    [InlineData("{\"schema\":1,\"type\":\"parcel\"}", "type_unknown", "parcel")]
    public void Another_version_or_kind_of_message_is_refused_and_says_what_to_do(string text, string code, string says) => AssertRefused(text, code, says);

    [Theory]
    [InlineData("extra", "1", "unknown_key", "extra")]
    [InlineData("id", null, "key_missing", "id")]
    [InlineData("id", "7", "wrong_value", "id")]
    [InlineData("id", "\" \"", "wrong_value", "id")]
    [InlineData("id", "\"a\\u0000b\"", "wrong_value", "id")]
    [InlineData("application", "\"\"", "wrong_value", "application")]
    [InlineData("application", "null", "wrong_value", "application")]
    [InlineData("name", "\"a\\u0000\"", "wrong_value", "name")]
    [InlineData("sha256", "\"abc\"", "wrong_value", "sha256")]
    [InlineData("bytes", "-1", "wrong_value", "bytes")]
    [InlineData("bytes", "1.5", "wrong_value", "bytes")]
    [InlineData("bytes", "\"12\"", "wrong_value", "bytes")]
    [InlineData("bytes", "2147483649", "wrong_value", "bytes")]
    [InlineData("bytes", "1e400", "wrong_value", "bytes")]
    [InlineData("batch", "[]", "wrong_value", "batch")]
    [InlineData("content", "\"x\"", "wrong_value", "content")]
    [InlineData("content", "{}", "wrong_value", "content")]
    [InlineData("content", "{\"kept\":false}", "wrong_value", "content.kept")]
    [InlineData("content", "{\"kept\":true,\"path\":\"a\"}", "wrong_value", "content")]
    [InlineData("content", "{\"base64\":\"not base64!\"}", "wrong_value", "content.base64")]
    [InlineData("content", "{\"url\":\"http://x\"}", "unknown_key", "content.url")]
    [InlineData("content", "{\"path\":\"/etc/passwd\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"../secret\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"a/../../b\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"./a\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"a//b\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"a/\"}", "path_outside", "content.path")]
    [InlineData("content", "{\"path\":\"a\\\\b\"}", "path_outside", "content.path")]
    public void A_document_that_says_anything_else_is_refused_with_the_place(string path, string? json, string code, string place) =>
        AssertRefused(MessageText.With(MessageText.Document("m", First), path, json), code, place);

    [Theory]
    [InlineData("source", null, "key_missing", "source")]
    [InlineData("files", "{}", "wrong_value", "files")]
    [InlineData("files.1.sha256", "\"00\"", "wrong_value", "files[1].sha256")]
    [InlineData("files.0.bytes", "-5", "wrong_value", "files[0].bytes")]
    [InlineData("files.1.pages", "1", "unknown_key", "files[1].pages")]
    [InlineData("files.1.name", "\"scan 0.pdf\"", "file_twice", "files[1]")]
    [InlineData("totals", null, "key_missing", "totals")]
    [InlineData("totals.files", "3", "contradiction", "totals.files")]
    [InlineData("totals.files", "1", "contradiction", "totals.files")]
    [InlineData("totals.bytes", "1", "contradiction", "totals.bytes")]
    [InlineData("totals.bytes", null, "key_missing", "totals.bytes")]
    [InlineData("totals.pages", "-1", "wrong_value", "totals.pages")]
    [InlineData("totals.amount", "123.45", "wrong_value", "totals.amount")]
    [InlineData("totals.amount", "\"123.4\"", "wrong_value", "totals.amount")]
    [InlineData("totals.amount", "\"-123.40\"", "wrong_value", "totals.amount")]
    [InlineData("totals.amount", "\"1,123.40\"", "wrong_value", "totals.amount")]
    [InlineData("documents.0.name", "\"another.pdf\"", "not_in_manifest", "documents[0]")]
    [InlineData("documents.0.bytes", "1", "contradiction", "documents[0].bytes")]
    [InlineData("documents.0.sha256", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "contradiction", "documents[0].sha256")]
    [InlineData("documents.0.content", null, "key_missing", "documents[0].content")]
    public void A_batch_that_says_anything_else_or_contradicts_itself_is_refused_with_the_place(string path, string? json, string code, string place) =>
        AssertRefused(MessageText.With(MessageText.Carrying(MessageText.Batch("b", First, Second), (0, First)), path, json), code, place);

    [Fact]
    public void A_name_given_twice_is_refused_also_deep_inside()
    {
        var text = MessageText.Batch("b", First).ToJsonString().Replace("\"pages\":3", "\"pages\":3,\"pages\":4", StringComparison.Ordinal);

        AssertRefused(text, "name_twice", "totals.pages");
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void An_id_has_at_most_200_characters(int length, bool isRead) =>
        Assert.Equal(isRead, Read(MessageText.Document(new string('x', length), First).ToJsonString()).Message is not null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_document_in_a_message_has_at_most_8_mebibytes(int over, bool isRead) =>
        Assert.Equal(isRead, Read(MessageText.Document("m", new byte[(8 * 1024 * 1024) + over]).ToJsonString()).Message is not null);

    [Fact]
    public void An_empty_batch_is_a_batch_of_nothing() => Assert.NotNull(Read(MessageText.Batch("b").ToJsonString()).Message);

    [Fact]
    public void The_digest_of_a_manifest_does_not_depend_on_how_it_is_written_and_on_everything_it_says()
    {
        var digest = Digest(MessageText.Batch("b", First, Second).ToJsonString());

        Assert.Equal(digest, Digest(MessageText.Batch("b", First, Second).ToJsonString(new() { WriteIndented = true })));
        Assert.Equal(digest, Digest(MessageText.Carrying(MessageText.Batch("b", First, Second), (0, First)).ToJsonString()));
        Assert.NotEqual(digest, Digest(MessageText.Batch("b", Second, First).ToJsonString()));
        Assert.NotEqual(digest, Digest(MessageText.With(MessageText.Batch("b", First, Second), "totals.pages", null)));
        Assert.NotEqual(digest, Digest(MessageText.With(MessageText.Batch("b", First, Second), "source", "\"other\"")));
    }

    [Fact]
    public void Whatever_bytes_come_are_read_or_refused_and_never_thrown_at_the_caller()
    {
        var whole = Encoding.UTF8.GetBytes(MessageText.Carrying(MessageText.Batch("b", First, Second), (0, First)).ToJsonString());
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                var damaged = whole.ToArray();
                damaged[at] = value;
                var reading = MessageReading.Read(damaged);
                return reading.Message is null != (reading.Refused is null);
            },
            iter: 2000, threads: 1);
        Gen.Byte.Array[0, 200].Sample(bytes => MessageReading.Read(bytes).Refused is not null, iter: 500, threads: 1);
    }

    [Fact]
    public void The_examples_of_the_documentation_are_read()
    {
        var examples = ExamplePattern().Matches(Documentation.Page("messages.md")).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, examples.Count);
        Assert.Equal("2026-11/scan-000173.pdf", Assert.IsType<PathContent>(Assert.IsType<DocumentMessage>(Read(examples[0]).Message).Document.Content).Path);
        Assert.Equal(2, Assert.IsType<BatchMessage>(Read(examples[1]).Message).Manifest.Files.Length);
    }

    [Fact]
    public void The_documentation_names_every_code() => Documentation.Describes(
        "messages.md",
        [
            "not_json", "not_unicode", "message_too_large", "schema_newer", "schema_unknown", "type_unknown", "key_missing", "unknown_key", "name_twice", "wrong_value", "path_outside",
            "path_not_allowed", "no_exchange_folder", "file_missing", "file_unreadable", "not_kept", "file_too_large", "file_twice", "contradiction", "not_in_manifest", "batch_differs",
            "not_processed", "hash_mismatch", "bytes_mismatch",
        ]);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    private static string Digest(string text) => Assert.IsType<BatchMessage>(Read(text).Message).Manifest.Digest;

    private static MessageReading Read(string text) => MessageReading.Read(Encoding.UTF8.GetBytes(text));

    private static void AssertRefused(string text, string code, string says)
    {
        var refused = Assert.IsType<Refusal>(Read(text).Refused);
        Assert.Equal(code, refused.Code);
        Assert.Contains(says, Language.Catalog(Language.English).Text(refused.Reason), StringComparison.Ordinal);
        Assert.NotEqual("", Language.Catalog(Language.Chinese).Text(refused.Reason));
    }
}
