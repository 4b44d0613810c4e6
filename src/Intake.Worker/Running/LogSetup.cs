using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Intake.Worker.Running;

/// <summary>Logs as one JSON object a line; under systemd as its journal wants them.</summary>
internal static class LogSetup
{
    public static void AddTo(ILoggingBuilder logging, bool isUnderSystemd)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        if (isUnderSystemd)
        {
            logging.AddSystemdConsole();
        }
        else
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.JsonWriterOptions = new JsonWriterOptions { Indented = false };
            });
        }

        // Standard output is for results.
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
