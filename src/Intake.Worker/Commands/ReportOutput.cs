using Intake.Extraction.Messages;
using Intake.Worker.Reports;

namespace Intake.Worker.Commands;

/// <summary>Where a report goes: into files, as JSON to standard output, or as tables for a person.</summary>
internal static class ReportOutput
{
    /// <summary>Writes every file whole or not at all.</summary>
    /// <returns>Whether it could be written; if not, that was said.</returns>
    public static bool TryWriteFiles(string folder, Conversation talk, params ReadOnlySpan<(string Name, Action<Stream> Content)> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                using var file = new OutputFile(folder, name);
                content(file.Stream);
                file.Complete();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            talk.Wrong(Message.Of("cli.out_unwritable", folder, e.Message));
            return false;
        }
    }

    /// <summary>Writes JSON where people read text, and nothing else there.</summary>
    public static void WriteJson(Conversation talk, Action<Stream> content)
    {
        using (var output = new TextStream(talk.Output))
        {
            content(output);
        }

        talk.Output.WriteLine();
        talk.Output.Flush();
    }
}
