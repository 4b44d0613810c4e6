using Intake.Worker.Processing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Intake.Worker.Running.Telemetry;

/// <summary>Hands the figures out: to Prometheus at <c>/metrics</c>, and to a collector where the usual variable of the environment names one.</summary>
internal static class TelemetrySetup
{
    public const string Path = "/metrics";

    /// <summary>The variable by which OpenTelemetry names a collector; its exporter reads it itself.</summary>
    public const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService("intake", serviceVersion: ProgramVersion.Text, serviceInstanceId: options.Worker))
            .WithMetrics(metrics => metrics.AddMeter(IntakeTelemetry.Name).AddPrometheusExporter());
        if (options.HasCollector)
        {
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter()).WithTracing(traces => traces.AddSource(IntakeTelemetry.Name).AddOtlpExporter());
        }
    }

    /// <summary>Answers at <see cref="Path"/>.</summary>
    public static void MapTo(WebApplication application) => application.MapPrometheusScrapingEndpoint(Path);
}
