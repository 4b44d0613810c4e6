namespace Intake.Matching.Allocation;

/// <summary>The order in which ties are settled: the first expense, in the order of keys, that stands elsewhere decides; the earlier place wins.</summary>
internal static class Earlier
{
    public static bool IsFirst(ChoiceModel model, int[] one, int[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
            {
                return Array.IndexOf(model.Places[i], one[i]) < Array.IndexOf(model.Places[i], other[i]);
            }
        }

        return true;
    }

    /// <summary>Moves single expenses to earlier places that keep the total until none can; every move makes the allocation an earlier one, so it ends.</summary>
    public static void Settle(ChoiceModel model, int[] chosen, long total)
    {
        var sums = model.Sums(chosen);
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < chosen.Length; i++)
            {
                foreach (var place in model.Places[i])
                {
                    if (place == chosen[i])
                    {
                        break;
                    }

                    if (Neighbours.TotalAfter(model, sums, chosen[i], place, model.Fen[i]) == total)
                    {
                        sums[chosen[i]] -= model.Fen[i];
                        sums[place] += model.Fen[i];
                        chosen[i] = place;
                        moved = true;
                        break;
                    }
                }
            }
        }
    }
}
