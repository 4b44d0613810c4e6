using Intake.Worker.Running;
using Npgsql;

namespace Intake.Worker.Tests.Running;

public sealed class RecordAddressTests
{
    [Fact]
    public void Without_a_word_everything_is_in_one_folder()
    {
        Assert.True(RecordAddress.TryRead(null, null, null, _ => null, out var address, out _));

        Assert.Equal(Path.GetFullPath("intake-data"), address.DataFolder);
        Assert.Equal((null, Path.Join(address.DataFolder, "vault")), (address.Server, address.VaultFolder));
        Assert.Equal(Path.Join(address.DataFolder, "record.db"), address.Place);
    }

    [Fact]
    public void Options_come_before_the_environment()
    {
        Assert.True(RecordAddress.TryRead("/a", null, "/v", name => name == RecordAddress.DataVariable ? "/b" : name == RecordAddress.VaultVariable ? "/w" : null, out var address, out _));

        Assert.Equal(("/a", "/v"), (address.DataFolder, address.VaultFolder));
    }

    [Theory]
    [InlineData("postgres://u:p%40ss@db.example:5433/intake?sslmode=require")]
    [InlineData("postgresql://u:p%40ss@db.example:5433/intake?sslmode=require")]
    [InlineData("Host=db.example;Port=5433;Database=intake;Username=u;Password=p@ss;SSL Mode=Require")]
    public void A_server_is_written_in_either_way(string text)
    {
        Assert.True(RecordAddress.TryRead(null, text, null, _ => null, out var address, out _));

        var settings = new NpgsqlConnectionStringBuilder(address.Server);
        Assert.Equal(("db.example", 5433, "intake", "u", "p@ss", SslMode.Require), (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password, settings.SslMode));
        Assert.Null(address.VaultFolder);
        Assert.Equal("postgres://db.example:5433/intake", address.Place);
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://u:geheim@host")]
    [InlineData("mysql://u:geheim@host/db")]
    [InlineData("Nonsense=1;Password=geheim")]
    [InlineData("Port=5432;Password=geheim")]
    [InlineData("postgres://u:geheim@host/db?nonsense=1")]
    public void What_is_no_address_is_refused_without_showing_a_password(string text)
    {
        Assert.False(RecordAddress.TryRead(null, text, null, _ => null, out _, out var problem));

        Assert.Equal("status.record_wrong", problem.Key);
        Assert.DoesNotContain(problem.Arguments, argument => argument.ToString()!.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vault_in_the_record_needs_a_server()
    {
        Assert.False(RecordAddress.TryRead(null, null, "record", _ => null, out _, out var problem));
        Assert.Equal("status.vault_needs_server", problem.Key);
    }

    [Theory]
    [InlineData("1d", 0, 1)]
    [InlineData("36500d", 0, 36_500)]
    [InlineData("1y", 1, 0)]
    [InlineData("100y", 100, 0)]
    public void An_age_is_years_or_days(string text, int years, int days)
    {
        Assert.True(Retention.TryParse(text, out var retention));
        Assert.Equal(new Retention(years, days), retention);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("0d")]
    [InlineData("0y")]
    [InlineData("-1d")]
    [InlineData("36501d")]
    [InlineData("101y")]
    [InlineData("5")]
    [InlineData("5m")]
    [InlineData("1.5y")]
    [InlineData("99999999999d")]
    public void Anything_else_is_no_age(string text) => Assert.False(Retention.TryParse(text, out _));

    [Fact]
    public void A_year_before_the_29th_of_February_is_the_28th() =>
        Assert.Equal(new DateTimeOffset(2027, 2, 28, 0, 0, 0, TimeSpan.Zero), new Retention(1, 0).Before(new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.Zero)));
}
