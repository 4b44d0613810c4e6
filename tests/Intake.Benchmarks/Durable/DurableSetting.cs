namespace Intake.Benchmarks.Durable;

/// <summary>Where the record and the tickets are.</summary>
internal enum StoreKind
{
    Sqlite,

    /// <summary>PostgreSQL and RabbitMQ.</summary>
    Server,
}

/// <summary>What is measured.</summary>
/// <param name="Workers">Worker processes on the same drop folder, the two examining children shared out among them.</param>
/// <param name="VaultInRecord">On a server: contents in the database; otherwise in a folder that the workers share.</param>
internal sealed record DurableSetting(StoreKind Store, int Workers, bool VaultInRecord)
{
    /// <summary>Examining children of all workers together: one a core.</summary>
    public const int Children = 2;

    public string Name => FormattableString.Invariant($"{Place}, {Workers} x {Children / Workers} children");

    private string Place => Store == StoreKind.Sqlite ? "SQLite" : VaultInRecord ? "PostgreSQL + RabbitMQ" : "PostgreSQL + RabbitMQ, vault in a folder";
}
