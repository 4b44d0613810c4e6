using Intake.Worker.Arrival;

namespace Intake.Worker.Tests.Arrival;

public sealed class GroupingTests
{
    [Fact]
    public void Without_a_form_all_files_are_one_application() =>
        Assert.Equal([("", "a/1.pdf b/2.pdf")], Group("b/2.pdf", "a/1.pdf"));

    [Fact]
    public void Each_folder_with_a_form_is_an_application_with_all_below_it() =>
        Assert.Equal(
            [("a", "a/1.pdf a/deep/er/2.pdf"), ("b", "b/3.pdf")],
            Group("a/application.yaml", "a/1.pdf", "a/deep/er/2.pdf", "b/application.yaml", "b/3.pdf"));

    [Fact]
    public void A_file_belongs_to_the_nearest_form_above_it() =>
        Assert.Equal(
            [("a", "a/1.pdf"), ("a/b", "a/b/2.pdf")],
            Group("a/application.yaml", "a/1.pdf", "a/b/application.yaml", "a/b/2.pdf"));

    [Fact]
    public void Files_outside_every_form_are_an_application_of_their_own() =>
        Assert.Equal([("a", "a/1.pdf"), ("", "ab/2.pdf")], Group("a/application.yaml", "a/1.pdf", "ab/2.pdf"));

    [Fact]
    public void An_archive_is_a_folder_too() =>
        Assert.Equal([("x.zip!", "x.zip!/1.pdf")], Group("x.zip!/application.yaml", "x.zip!/1.pdf"));

    [Fact]
    public void A_form_without_papers_is_an_application() => Assert.Equal([("a", "")], Group("a/application.yaml"));

    private static IEnumerable<(string, string)> Group(params string[] names) =>
        ArrivedApplication.Group(names.Select(name => new ArrivedFile(name, name)))
            .Select(application => (application.Folder, string.Join(' ', application.Files.Select(file => file.Name))));
}
