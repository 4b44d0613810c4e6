using System.Collections.Immutable;
using System.Text;

namespace Intake.Matching.Measures;

/// <summary>The policy that ships with the program, as texts: the files under Policies/guangming-2025, embedded.</summary>
public static class BuiltInPolicy
{
    private const string Folder = "Policies/guangming-2025/";

    public static ImmutableArray<PolicyText> Texts()
    {
        var assembly = typeof(BuiltInPolicy).Assembly;
        var texts = ImmutableArray.CreateBuilder<PolicyText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            texts.Add(new PolicyText(name[Folder.Length..], reader.ReadToEnd()));
        }

        return texts.DrainToImmutable();
    }
}
