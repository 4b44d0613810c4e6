using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Budget;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Worker.Results;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Tests.Architecture;

public sealed class ImmutabilityTests
{
    // The forms that pass from stage to stage; everything they are made of is reached from here.
    private static readonly Type[] Forms =
    [
        typeof(SourceDocument), typeof(DocumentReading), typeof(ExaminedDocument), typeof(FieldSet), typeof(Witness), typeof(Message), typeof(Money), typeof(Rate),
        typeof(Confidence), typeof(ApplicationForm), typeof(AssessedDocument), typeof(Expense), typeof(ExpensePrediction), typeof(ExpenseSubject),
        typeof(ApplicationResult), typeof(ProposedAward), typeof(Derivation), typeof(MeasureCatalog), typeof(Measure), typeof(PolicyNotice), typeof(ProofResult),
        typeof(FundPlan), typeof(FundClaim), typeof(ApplicantDoubt), typeof(ResultFile), typeof(Demand), typeof(ResultSimulation), typeof(PolicyDifference),
    ];

    private static readonly Type[] MutableCollections =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>), typeof(Queue<>), typeof(Stack<>),
        typeof(Memory<>), typeof(Span<>),
    ];

    public static TheoryData<Type> DocumentAndPolicyTypes => [.. Reached().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(DocumentAndPolicyTypes))]
    public void A_form_cannot_be_changed_once_made(Type form)
    {
        foreach (var property in form.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        {
            Assert.True(property.SetMethod is not { IsPublic: true } setter || IsInit(setter), $"{form.Name}.{property.Name} can be set");
            Assert.False(IsMutable(property.PropertyType), $"{form.Name}.{property.Name} is a {property.PropertyType.Name}, which can be changed");
        }

        foreach (var field in form.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            Assert.True(form.IsEnum || field.IsInitOnly || IsOfInitProperty(form, field), $"{form.Name}.{field.Name} can be assigned");
            Assert.False(field.IsPublic && !form.IsEnum, $"{form.Name}.{field.Name} is a public field");
        }
    }

    [Fact]
    public void The_walk_from_the_forms_reaches_what_they_are_made_of()
    {
        Assert.Contains(typeof(BoundingBox), Reached());
        Assert.Contains(typeof(LineItem), Reached());
        Assert.Contains(typeof(Intake.Matching.Measures.Ceiling), Reached());
        Assert.Contains(typeof(FundShare), Reached());
        Assert.Contains(typeof(AwardChange), Reached());
    }

    private static HashSet<Type> Reached()
    {
        var reached = new HashSet<Type>();
        var pending = new Stack<Type>(Forms);
        while (pending.TryPop(out var type))
        {
            if (type.Assembly.GetName().Name is not { } name || (name != "intake" && !name.StartsWith("Intake.", StringComparison.Ordinal)))
            {
                Array.ForEach(type.GetGenericArguments(), pending.Push);
                if (type.IsArray)
                {
                    pending.Push(type.GetElementType()!);
                }
            }
            else if (!type.IsInterface && reached.Add(type))
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    pending.Push(property.PropertyType);
                }
            }
        }

        return reached;
    }

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // The compiler keeps the field behind an init property assignable only where the struct or record needs it for `with`.
    private static bool IsOfInitProperty(Type form, FieldInfo field) =>
        field.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        && form.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Any(property =>
            field.Name == $"<{property.Name}>k__BackingField" && (property.SetMethod is not { } setter || IsInit(setter)));
}
