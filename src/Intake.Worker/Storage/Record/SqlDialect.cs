using System.Data.Common;

namespace Intake.Worker.Storage.Record;

/// <summary>What differs between the two databases that can hold the record. Everything else is one and the same SQL.</summary>
internal abstract class SqlDialect : IDisposable
{
    /// <summary>The type of a column of bytes.</summary>
    public abstract string BytesType { get; }

    /// <summary>Says that what stands before is one of the texts of a list parameter, or none of them.</summary>
    /// <param name="parameter">With its <c>@</c>.</param>
    public abstract string AmongTexts(string parameter, bool isNone);

    /// <summary>Statement that makes this transaction wait until no other is writing.</summary>
    public abstract string TakeHeads { get; }

    /// <summary>Opens a connection of its own, ready for use.</summary>
    /// <exception cref="StorageException">The database cannot be opened.</exception>
    public abstract DbConnection Open();

    /// <summary>A connection to ask by, perhaps one that served before.</summary>
    /// <exception cref="StorageException">The database cannot be opened.</exception>
    public abstract DbConnection OpenForReading();

    /// <summary>Ends the use of a connection that was opened for reading.</summary>
    /// <param name="isSound">Nothing went wrong on it and no transaction is left: it may serve again.</param>
    public abstract void GiveBack(DbConnection connection, bool isSound);

    /// <summary>Opens a transaction that may write.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Opens a transaction that sees the record as it is at one moment, and holds up nobody.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>Adds a parameter; lists of texts are passed as each database wants them.</summary>
    public abstract void Add(DbCommand command, string name, object? value);

    /// <summary>Tells a fault of the store, which may pass, from a mistake of the program; null for the latter.</summary>
    public abstract StorageException? Fault(Exception exception);

    /// <summary>Whether statements without an answer can travel together.</summary>
    public abstract bool CanBatch { get; }

    /// <summary>Closes the connections that wait to serve again.</summary>
    public abstract void Dispose();
}
