namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>The one place that says which PostgreSQL the vault is tried on.</summary>
internal static class PostgresUnderTest
{
    private const string Variable = "INTAKE_TEST_POSTGRES";

    /// <returns>The connection string of a database in which schemas may be made; the test is skipped where there is none.</returns>
    public static string ConnectionString()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(text), $"no PostgreSQL is named by {Variable}");
        return text!;
    }
}
