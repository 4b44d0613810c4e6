using System.Reflection;
using Intake.Matching.Awards;

namespace Intake.Worker.Tests.Architecture;

/// <summary>Inside the policy layer: what is asked of everybody knows nobody, and what examines everybody is known to nobody.</summary>
public sealed class FolderTests
{
    private const string Root = "Intake.Matching.";

    private static readonly Type[] Types = typeof(ApplicationResult).Assembly.GetTypes();

    /// <summary>Plain reckoning and plain classification: no measure, no applicant, no award in them.</summary>
    [Theory]
    [InlineData("Allocation")]
    [InlineData("Budget")]
    [InlineData("Classification")]
    public void It_knows_no_other_folder(string folder) => Assert.DoesNotContain(UsedBy(folder), used => used != folder);

    [Theory]
    [InlineData("Proving")]
    [InlineData("Budget")]
    public void No_other_folder_knows_it(string folder) =>
        Assert.DoesNotContain(Types.Select(FolderOf).OfType<string>().Distinct(), other => other != folder && UsedBy(other).Contains(folder));

    [Fact]
    public void The_walk_sees_what_a_folder_uses()
    {
        Assert.Contains("Measures", UsedBy("Awards"));
        Assert.Contains("Allocation", UsedBy("Awards"));
        Assert.Contains("Awards", UsedBy("Proving"));
    }

    private static HashSet<string> UsedBy(string folder) => [.. Types.Where(type => FolderOf(type) == folder).SelectMany(UsedBy).SelectMany(Parts).Select(FolderOf).OfType<string>()];

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return
        [
            .. type.GetInterfaces(), .. type.BaseType is { } parent ? new[] { parent } : [], .. type.GetFields(Own).Select(field => field.FieldType),
            .. type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).SelectMany(UsedBy),
        ];
    }

    private static IEnumerable<Type> UsedBy(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType), .. method is MethodInfo { ReturnType: var returned } ? new[] { returned } : [],
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    /// <summary>The first part of the namespace below the layer; null for what is not of the layer.</summary>
    private static string? FolderOf(Type type) => type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..].Split('.')[0] : null;
}
