using System.Globalization;
using System.Reflection;
using Intake.Extraction.Messages;

namespace Intake.Worker.Commands;

/// <summary>The one switch of language: <c>--language zh|en</c>, else <c>INTAKE_LANGUAGE</c>, else Chinese.</summary>
internal static class Language
{
    public const string Option = "--language";
    public const string Variable = "INTAKE_LANGUAGE";
    public const string Chinese = "zh";
    public const string English = "en";

    /// <summary>Looks before the command line is parsed, because its own help is in a language too.</summary>
    public static string Choose(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                break;
            }

            if (arguments[i] == Option && i + 1 < arguments.Count)
            {
                return Normal(arguments[i + 1]);
            }

            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return Normal(arguments[i][(Option.Length + 1)..]);
            }
        }

        return Normal(Environment.GetEnvironmentVariable(Variable));
    }

    /// <summary>The texts of every part of the program in that language.</summary>
    public static MessageCatalog Catalog(string language) =>
        new(CultureInfo.GetCultureInfo(language == English ? "en" : "zh-CN"), Assemblies);

    /// <summary>The assemblies that hold texts.</summary>
    public static Assembly[] Assemblies => [typeof(Message).Assembly, typeof(Matching.Awards.ApplicationResult).Assembly, typeof(Language).Assembly];

    private static string Normal(string? value) => value is not null && value.StartsWith(English, StringComparison.OrdinalIgnoreCase) ? English : Chinese;
}
