using System.Globalization;

namespace Intake.Crashes;

/// <summary>What was asked for on the command line.</summary>
/// <param name="What"><c>rounds</c> or <c>faults</c>.</param>
/// <param name="Rounds">At least 1.</param>
/// <param name="Seed">Decides papers, kills and their moments.</param>
/// <param name="Mode"><c>sqlite</c> or <c>server</c>.</param>
/// <param name="Folder">Where everything lies; what failed is kept there.</param>
/// <param name="Program">The program under test; null for the one built with this one.</param>
/// <param name="Workers">Side by side; more than one only with servers.</param>
internal sealed record CrashCall(string What, int Rounds, int Seed, string Mode, string Folder, string? Program, int Workers)
{
    public const string Usage = """
        [rounds] [--rounds 20] [--seed 1] [--mode sqlite|server] [--workers 2] [--folder DIR] [--program intake]
            drops papers and kills workers, their children, the database and the broker at random moments
        faults [--folder DIR] [--program intake] [--points N]
            makes every write of a small run fail once, each with another error
        """;

    /// <summary>After so many failures there is enough to look into.</summary>
    public int MostFailures { get; init; } = 5;

    /// <summary>Most points of each system call at which a fault is put in; 0 for all.</summary>
    public int Points { get; init; }

    /// <returns>Null where it is not understood.</returns>
    public static CrashCall? Parse(string[] arguments)
    {
        var hasWord = arguments.Length > 0 && !arguments[0].StartsWith("--", StringComparison.Ordinal);
        var call = new CrashCall(hasWord ? arguments[0] : "rounds", 20, 1, "sqlite", Path.Join(Path.GetTempPath(), "intake-crashes"), null, 2);
        for (var i = hasWord ? 1 : 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || call.With(arguments[i], arguments[i + 1]) is not { } changed)
            {
                return null;
            }

            call = changed;
        }

        return call.What is "rounds" or "faults" ? call : null;
    }

    private CrashCall? With(string option, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return option switch
        {
            "--rounds" when isNumber && number > 0 => this with { Rounds = number },
            "--seed" when isNumber => this with { Seed = number },
            "--workers" when number is 1 or 2 => this with { Workers = number },
            "--points" when isNumber => this with { Points = number },
            "--mode" when value is "sqlite" or "server" => this with { Mode = value },
            "--folder" => this with { Folder = Path.GetFullPath(value) },
            "--program" => this with { Program = value },
            _ => null,
        };
    }
}
