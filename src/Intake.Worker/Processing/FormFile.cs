using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Arrival;

namespace Intake.Worker.Processing;

/// <summary>Reads an application.yaml from where it lies.</summary>
internal static class FormFile
{
    /// <summary>Bytes of the longest form: a real one has a few hundred lines.</summary>
    private const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FormReading Read(ArrivedFile form, AssessmentChain chain)
    {
        if (form.Path is null)
        {
            return Problem(form, form.Refused?.Reason ?? Message.Of("arrival.not_opened", ""));
        }

        try
        {
            if (new FileInfo(form.Path).Length > MaxBytes)
            {
                return Problem(form, Message.Of("cli.form_too_large"));
            }

            var bytes = File.ReadAllBytes(form.Path);
            var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
            return chain.ReadForm(form.Name, StrictUtf8.GetString(bytes, hasMark ? 3 : 0, bytes.Length - (hasMark ? 3 : 0)));
        }
        catch (DecoderFallbackException)
        {
            return Problem(form, Message.Of("cli.form_not_utf8"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem(form, Message.Of("arrival.not_opened", e.Message));
        }
    }

    private static FormReading Problem(ArrivedFile form, Message expected) => new(null, [new FormProblem(form.Name, 1, expected)]);
}
