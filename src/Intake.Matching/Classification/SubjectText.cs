namespace Intake.Matching.Classification;

/// <summary>The fields of one subject, comparable. Tax category and name, printed as one, stand apart here.</summary>
internal sealed class SubjectText
{
    public ComparableField Category { get; } = new(60);

    public ComparableField Name { get; } = new(300);

    public ComparableField Specification { get; } = new(300);

    public ComparableField Unit { get; } = new(30);

    public ComparableField Remarks { get; } = new(500);

    public ComparableField Seller { get; } = new(100);

    public ComparableField Title { get; } = new(200);

    /// <summary>Something that decides was too long to be read whole.</summary>
    public bool IsCut => Category.IsCut || Name.IsCut || Specification.IsCut || Unit.IsCut || Remarks.IsCut || Seller.IsCut || Title.IsCut;

    public void Set(ExpenseSubject subject)
    {
        var (category, name) = Split(subject.LineName);
        Category.Set(category);
        Name.Set(name, marked: true);
        Specification.Set(subject.Specification);
        Unit.Set(subject.Unit);
        Remarks.Set(subject.Remarks);
        Seller.Set(subject.SellerName);
        Title.Set(subject.ContractTitle);
    }

    // "*category*name"; a name without, or with only one asterisk, has no category.
    private static SplitLine Split(string line)
    {
        var from = line.AsSpan().IndexOfAny('*', '\uFF0A');
        if (from < 0 || !line.AsSpan(0, from).IsWhiteSpace())
        {
            return new(default, line);
        }

        var to = line.AsSpan(from + 1).IndexOfAny('*', '\uFF0A');
        return to < 0 ? new(default, line) : new(line.AsSpan(from + 1, to), line.AsSpan(from + to + 2));
    }

    private readonly ref struct SplitLine(ReadOnlySpan<char> category, ReadOnlySpan<char> name)
    {
        private readonly ReadOnlySpan<char> _category = category, _name = name;

        public void Deconstruct(out ReadOnlySpan<char> category, out ReadOnlySpan<char> name)
        {
            category = _category;
            name = _name;
        }
    }
}
