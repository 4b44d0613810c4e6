using System.Text.Json;
using Intake.Worker.Arrival;
using Intake.Worker.Reports.Json;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Worker.Running.Health;

/// <summary>Answers whether the worker lives (<c>/health/live</c>) and whether it is ready for files (<c>/health/ready</c>: 200, or 503 with the reasons).</summary>
internal static class HealthSetup
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    private const string Ready = "ready";

    public static void AddTo(IServiceCollection services, RecordReads reads, RecordWriter writer, IVault vault, ArrivalGate gate, HealthLimits limits, TimeProvider time) =>
        services.AddHealthChecks().AddCheck(Ready, new ReadyCheck(reads, writer, vault, gate, limits, time));

    public static void MapTo(WebApplication application)
    {
        // It lives if it answers.
        application.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        application.MapHealthChecks(ReadyPath, new HealthCheckOptions { Predicate = check => check.Name == Ready, ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteString("status", report.Status == HealthStatus.Healthy ? "ok" : "unavailable");
        foreach (var (name, value) in report.Entries.SelectMany(entry => entry.Value.Data))
        {
            switch (value)
            {
                case long number:
                    json.WriteNumber(name, number);
                    break;
                case IEnumerable<string> texts when value is not string:
                    json.WriteStartArray(name);
                    foreach (var text in texts)
                    {
                        json.WriteStringValue(text);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    json.WriteString(name, value.ToString());
                    break;
            }
        }

        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
