namespace Intake.Samples.Codes.Qr;

/// <summary>How hard a masked code is to read: runs, blocks and imbalance (the finder-like rule is left out, it changes only which good mask wins).</summary>
internal static class QrPenalty
{
    public static int Of(bool[,] dark)
    {
        var side = dark.GetLength(0);
        var (penalty, count) = (0, 0);
        for (var i = 0; i < side; i++)
        {
            var (across, down) = (1, 1);
            for (var j = 0; j < side; j++)
            {
                count += dark[i, j] ? 1 : 0;
                if (j > 0)
                {
                    across = dark[i, j] == dark[i, j - 1] ? across + 1 : 1;
                    down = dark[j, i] == dark[j - 1, i] ? down + 1 : 1;
                    penalty += Run(across) + Run(down);
                }

                if (i > 0 && j > 0 && dark[i, j] == dark[i - 1, j] && dark[i, j] == dark[i, j - 1] && dark[i, j] == dark[i - 1, j - 1])
                {
                    penalty += 3;
                }
            }
        }

        return penalty + Math.Abs(count * 20 - side * side * 10) / (side * side) * 10;
    }

    private static int Run(int length) => length == 5 ? 3 : length > 5 ? 1 : 0;
}
