using System.Buffers;
using System.Text.Json;

namespace Intake.Worker.Running;

/// <summary>Where the running worker can be reached: <c>worker.json</c> in its data folder, for the commands beside it.</summary>
/// <param name="Url">Its address, as <c>http://127.0.0.1:8080</c>.</param>
/// <param name="TokenFile">The file that holds the token to show it.</param>
internal sealed record WorkerFile(string Url, string TokenFile)
{
    private const string Name = "worker.json";

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("url", Url);
            json.WriteString("token_file", TokenFile);
            json.WriteEndObject();
        }

        // In one step, so that nobody reads half of it.
        var path = Path.Combine(data, Name);
        File.WriteAllBytes(path + ".new", buffer.WrittenSpan);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>A worker that stops says so.</summary>
    public static void Remove(string data) => File.Delete(Path.Combine(data, Name));

    /// <returns>Null where there is none that can be read: no worker of this data folder runs, as far as one can tell.</returns>
    public static WorkerFile? Read(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, Name)));
            return json.RootElement.GetProperty("url").GetString() is { } url && json.RootElement.GetProperty("token_file").GetString() is { } token
                ? new WorkerFile(url, token)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
