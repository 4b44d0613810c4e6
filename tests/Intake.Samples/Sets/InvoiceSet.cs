using Intake.Samples.Papers;

namespace Intake.Samples.Sets;

/// <summary>Invoices of every case the generator knows, in turn. Their forms are the state's: training and scoring differ in seed only.</summary>
internal static class InvoiceSet
{
    public static IEnumerable<(InvoiceSpec Invoice, string Case, long Seed)> Of(SetRequest request)
    {
        var made = 0;
        for (var round = 0; made < request.Count; round++)
        {
            var seed = PaperSets.SeedOf(request.Seed, $"invoice {request.Set}", round);
            foreach (var (name, spec) in new InvoiceGenerator(unchecked((int)seed)).EveryCase())
            {
                if (made++ < request.Count)
                {
                    yield return (spec, name, PaperSets.SeedOf(request.Seed, name, made));
                }
            }
        }
    }
}
