using System.Net.Sockets;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Npgsql;

namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>What the words of the system and of the server mean; those that no test can bring about for real are here.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(28, StorageFault.Full)] // ENOSPC
    [InlineData(122, StorageFault.Full)] // EDQUOT
    [InlineData(30, StorageFault.ReadOnly)] // EROFS
    [InlineData(13, StorageFault.ReadOnly)] // EACCES
    [InlineData(1, StorageFault.ReadOnly)] // EPERM
    [InlineData(5, StorageFault.Damaged)] // EIO
    [InlineData(116, StorageFault.Unavailable)] // ESTALE
    [InlineData(19, StorageFault.Unavailable)] // ENODEV
    [InlineData(110, StorageFault.Unavailable)] // ETIMEDOUT
    [InlineData(2, StorageFault.Unavailable)] // ENOENT
    public void An_error_of_the_system_is_told_with_what_was_being_done(int error, StorageFault fault)
    {
        var own = SystemErrors.Exception(error, "write /somewhere/file");
        var ofRuntime = SystemErrors.Exception(new IOException("no luck", error), "read /somewhere/file");

        Assert.Equal((fault, fault), (own.Fault, ofRuntime.Fault));
        Assert.StartsWith("cannot write /somewhere/file: ", own.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(error {error})", own.Message, StringComparison.Ordinal);
        Assert.Equal("cannot read /somewhere/file: no luck", ofRuntime.Message);
    }

    [Fact]
    public void What_the_runtime_calls_forbidden_is_read_only() =>
        Assert.Equal(StorageFault.ReadOnly, SystemErrors.Exception(new UnauthorizedAccessException(), "open x").Fault);

    [Theory]
    [InlineData("53100", StorageFault.Full)]
    [InlineData("25006", StorageFault.ReadOnly)]
    [InlineData("42501", StorageFault.ReadOnly)]
    [InlineData("58030", StorageFault.Damaged)]
    [InlineData("58P01", StorageFault.Damaged)]
    [InlineData("XX000", StorageFault.Damaged)]
    [InlineData("25P03", StorageFault.Unavailable)]
    [InlineData("XX001", StorageFault.Damaged)]
    [InlineData("57P01", StorageFault.Unavailable)]
    [InlineData("57P02", StorageFault.Unavailable)]
    [InlineData("57P03", StorageFault.Unavailable)]
    [InlineData("57014", StorageFault.Unavailable)]
    [InlineData("40P01", StorageFault.Unavailable)]
    [InlineData("53300", StorageFault.Unavailable)]
    [InlineData("55P03", StorageFault.Unavailable)]
    [InlineData("08006", StorageFault.Unavailable)]
    public void An_error_of_the_server_is_told_with_what_was_being_done(string state, StorageFault fault)
    {
        var failure = new PostgresException("no luck", "ERROR", "ERROR", state);

        Assert.Equal(fault, PostgresFaults.Of(failure));
        Assert.Equal(fault, PostgresFaults.Exception(failure, "keep content x").Fault);
        Assert.Equal($"cannot keep content x: {failure.Message}", PostgresFaults.Exception(failure, "keep content x").Message);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_unavailable()
    {
        Exception[] failures = [new NpgsqlException("broken", new IOException()), new SocketException(), new TimeoutException(), new EndOfStreamException()];

        Assert.All(failures, failure => Assert.Equal(StorageFault.Unavailable, PostgresFaults.Of(failure)));
        Assert.All(failures, failure => Assert.Equal(StorageFault.Unavailable, PostgresFaults.Exception(failure, "x").Fault));
    }

    [Fact]
    public void A_fault_of_the_store_or_of_the_caller_is_none_of_the_server()
    {
        Assert.Null(PostgresFaults.Of(new StorageException(StorageFault.Full, "scratch")));
        Assert.Null(PostgresFaults.Of(new OperationCanceledException()));
        Assert.Null(PostgresFaults.Of(new InvalidDataException()));
        Assert.Null(PostgresFaults.Of(new PostgresException("no such table", "ERROR", "ERROR", "42P01")));
        Assert.Null(PostgresFaults.Of(new PostgresException("there already", "ERROR", "ERROR", "23505")));
    }
}
