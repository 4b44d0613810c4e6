namespace Intake.Matching.Classification.Training;

/// <summary>One block of the grammar: lines of one label, or of one set of labels between which they are open.</summary>
/// <param name="Labels">As written, joined by |.</param>
/// <param name="Count">How many different lines; for a block of goods, how many a name.</param>
/// <param name="Fields">The choices of each field.</param>
/// <param name="Always">Fields that are never left out.</param>
/// <param name="Goods">Category and name pairs, where the block lists goods; else empty.</param>
internal sealed record ExampleBlock(
    string Labels,
    int Count,
    Dictionary<string, string[]> Fields,
    HashSet<string> Always,
    List<(string Category, string Name)> Goods);
