using Spectre.Console;

namespace Intake.Worker.Reports.Terminal;

/// <summary>Shows how far the work is, on a terminal only.</summary>
internal static class ProgressBar
{
    /// <param name="errors">Where the bar goes: never where the result goes.</param>
    /// <param name="work">Calls the action once for each step done.</param>
    public static async Task<T> ShowAsync<T>(TextWriter errors, bool isTerminal, string title, int steps, Func<Action, Task<T>> work)
    {
        if (!isTerminal || steps < 2)
        {
            return await work(static () => { }).ConfigureAwait(false);
        }

        return await ShowAsync(errors, title, steps, work).ConfigureAwait(false);
    }

    // Apart, so that a run without a terminal does not load the library.
    private static async Task<T> ShowAsync<T>(TextWriter errors, string title, int steps, Func<Action, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: steps);
                return await work(() => task.Increment(1)).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }
}
