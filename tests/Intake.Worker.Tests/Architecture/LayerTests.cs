using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Intake.Extraction.Documents;
using Intake.Matching.Awards;

namespace Intake.Worker.Tests.Architecture;

public sealed class LayerTests
{
    /// <summary>What only the host may touch: disk, time of day, network, processes, console.</summary>
    private static readonly string[] HostOnly =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.FileSystemWatcher",
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Console", "System.TimeProvider", "System.Diagnostics.Stopwatch",
    ];

    [Theory]
    [InlineData(typeof(SourceDocument), "Intake.Matching")]
    [InlineData(typeof(SourceDocument), "intake")]
    [InlineData(typeof(SourceDocument), "Intake.Samples")]
    [InlineData(typeof(ApplicationResult), "intake")]
    [InlineData(typeof(ApplicationResult), "Intake.Samples")]
    public void A_lower_layer_knows_no_upper_one(Type inLayer, string upper) =>
        Assert.DoesNotContain(inLayer.Assembly.GetReferencedAssemblies(), reference => reference.Name == upper);

    [Theory]
    [InlineData(typeof(SourceDocument))]
    [InlineData(typeof(ApplicationResult))]
    public void Only_the_host_touches_disk_time_network_and_processes(Type inLayer)
    {
        var used = ReferencedTypes(inLayer.Assembly)
            .Where(name => HostOnly.Contains(name) || name.StartsWith("System.Net.", StringComparison.Ordinal))
            .Where(name => name != "System.Net.WebUtility");

        Assert.Empty(used);
    }

    [Theory]
    [InlineData(typeof(SourceDocument))]
    [InlineData(typeof(ApplicationResult))]
    public void Only_the_host_asks_about_the_machine(Type inLayer)
    {
        // Iterators ask which thread they run on; nothing else about the machine may change a result.
        string[] harmless = ["get_CurrentManagedThreadId", "get_NewLine"];

        Assert.Empty(MembersUsedOf(inLayer.Assembly, "System.Environment").Except(harmless));
    }

    private static List<string> ReferencedTypes(Assembly assembly) =>
        Read(assembly, metadata => metadata.TypeReferences.Select(type => NameOf(metadata, type)).ToList());

    private static List<string> MembersUsedOf(Assembly assembly, string type) =>
        Read(assembly, metadata => metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && NameOf(metadata, (TypeReferenceHandle)member.Parent) == type)
            .Select(member => metadata.GetString(member.Name)).ToList());

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static T Read<T>(Assembly assembly, Func<MetadataReader, T> ask)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        return ask(image.GetMetadataReader());
    }
}
