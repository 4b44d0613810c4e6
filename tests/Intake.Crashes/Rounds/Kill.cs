using System.Collections.Immutable;
using Intake.Samples;
using Intake.Crashes.Worlds;

namespace Intake.Crashes.Rounds;

/// <summary>One blow.</summary>
/// <param name="Whom">All of them at the same time.</param>
/// <param name="Which">Which worker or child, where there are several.</param>
/// <param name="Moment">After what.</param>
/// <param name="Delay">And how long after that.</param>
/// <param name="Pause">How long everything struck stays down.</param>
internal sealed record Kill(ImmutableArray<Casualty> Whom, int Which, Moment Moment, TimeSpan Delay, TimeSpan Pause)
{
    /// <summary>One to four blows; a job that was begun five times without an end would rightly be parked.</summary>
    public static ImmutableArray<Kill> Plan(SeededRandom random, IReadOnlyList<Casualty> servers)
    {
        var count = random.Below(20) switch { < 10 => 1, < 16 => 2, < 19 => 3, _ => 4 };
        var kills = ImmutableArray.CreateBuilder<Kill>(count);
        for (var i = 0; i < count; i++)
        {
            var moment = random.Below(10) switch { < 2 => Moment.Start, < 5 => Moment.Claim, < 6 => Moment.Vault, < 9 => Moment.Record, _ => Moment.Any };
            var most = moment switch { Moment.Start => 700, Moment.Any => 1_200, _ => servers.Count > 0 ? 500 : 120 };
            var whom = Choose(random, servers, hadChild: kills.Any(kill => kill.Whom.Contains(Casualty.Child)));

            // Now and then a server is away for as long as its machine takes to start.
            var pause = whom.Any(servers.Contains) && random.Chance(6) ? random.Between(20_000, 40_000) : random.Chance(70) ? 0 : random.Below(300);
            kills.Add(new Kill(whom, random.Below(8), moment, TimeSpan.FromMilliseconds(random.Below(most)), TimeSpan.FromMilliseconds(pause)));
        }

        return kills.DrainToImmutable();
    }

    /// <summary>A document whose child died twice is rightly taken for its murderer, so that one child a round is enough.</summary>
    private static ImmutableArray<Casualty> Choose(SeededRandom random, IReadOnlyList<Casualty> servers, bool hadChild)
    {
        if (servers.Count > 0 && random.Chance(60))
        {
            var server = servers[random.Below(servers.Count)];
            return random.Below(10) switch { < 6 => [server], < 8 => [server, Casualty.Worker], _ => [.. servers, Casualty.Worker] };
        }

        return random.Below(20) switch
        {
            < 3 when !hadChild => [Casualty.Child],
            < 6 => [Casualty.StoppingWorker],
            _ => [Casualty.Worker],
        };
    }
}
