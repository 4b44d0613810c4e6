using System.Collections.Immutable;
using Intake.Matching.Budget;

namespace Intake.Matching.Tests.Budget;

public sealed class ApplicantNamesTests
{
    private static ApplicantNames Of(params ImmutableArray<(string? Code, string? Name)> all) => new(all);

    [Fact]
    public void The_credit_code_tells_applicants_apart_and_not_the_name()
    {
        var names = Of(("91440300MA5FQX8E74", "甲公司"), ("91440300MA5FQX8E74", "甲公司"), ("91449900MAE0876N13", "乙公司"));

        Assert.Equal(["91440300MA5FQX8E74", "91440300MA5FQX8E74", "91449900MAE0876N13"], names.Applicants.Select(a => a.Key));
        Assert.Empty(names.Doubts);
    }

    [Fact]
    public void Width_case_and_spaces_of_codes_and_names_do_not_matter()
    {
        var names = Of(("91440300MA5FQX8E74", "甲（深圳）公司"), (" 91440300ma5fqx8e74", "甲(深圳) 公司"), (null, "乙（深圳）公司"), (null, "乙(深圳)公司"));

        Assert.Equal(2, names.Applicants.Select(a => a.Key).Distinct().Count());
        Assert.Equal("甲（深圳）公司", names.Applicants[1].Name);
        Assert.Empty(names.Doubts);
    }

    [Fact]
    public void One_code_with_two_names_is_one_applicant_and_a_doubt()
    {
        var names = Of(("91440300MA5FQX8E74", "甲公司"), ("91440300MA5FQX8E74", "乙公司"), ("91440300MA5FQX8E74", null));

        Assert.Single(names.Applicants.Distinct());
        Assert.Equal(new ApplicantDoubt(ApplicantDoubtKind.NamesOfOneCode, "91440300MA5FQX8E74", "甲公司", "乙公司"), Assert.Single(names.Doubts));
    }

    [Fact]
    public void One_name_with_two_codes_is_two_applicants_and_a_doubt_and_without_a_code_neither_of_them()
    {
        var names = Of(("91440300MA5FQX8E74", "甲公司"), ("91449900MAE0876N13", "甲公司"), (null, "甲公司"));

        Assert.Equal(3, names.Applicants.Distinct().Count());
        Assert.Equal(new ApplicantDoubt(ApplicantDoubtKind.CodesOfOneName, "甲公司", "91440300MA5FQX8E74", "91449900MAE0876N13"), Assert.Single(names.Doubts));
    }

    [Fact]
    public void Without_a_code_an_application_belongs_to_the_only_code_with_its_name_wherever_it_stands()
    {
        var names = Of((null, "甲公司"), ("91440300MA5FQX8E74", "甲公司"), ("", "甲公司"));

        Assert.Single(names.Applicants.Distinct());
        Assert.Equal(ApplicantDoubtKind.JoinedByName, Assert.Single(names.Doubts).Kind);
    }

    [Fact]
    public void Applicants_that_are_not_known_are_not_therefore_the_same()
    {
        var names = Of((null, null), ("", " "), (null, "? 0"));

        Assert.Equal(3, names.Applicants.Select(a => a.Key).Distinct().Count());
    }
}
