namespace Intake.Worker.Processing.Isolation;

/// <summary>One instruction of a system call filter, laid out as the kernel reads it (struct sock_filter in linux/filter.h).</summary>
internal readonly struct FilterInstruction
{
    // Offsets in struct seccomp_data; both processors are little-endian, so the lower half of an argument comes first.
    private const uint NumberAt = 0;
    private const uint ArchitectureAt = 4;
    private const uint FirstArgumentAt = 16;

    private const uint ActionAllow = 0x7fff0000;
    private const uint ActionError = 0x00050000;
    private const uint ActionKill = 0x80000000;

    private readonly ushort _code;
    private readonly byte _ifTrue;
    private readonly byte _ifFalse;
    private readonly uint _value;

    private FilterInstruction(ushort code, uint value, byte ifTrue = 0, byte ifFalse = 0)
    {
        _code = code;
        _ifTrue = ifTrue;
        _ifFalse = ifFalse;
        _value = value;
    }

    public static FilterInstruction LoadArchitecture { get; } = new(0x20, ArchitectureAt);

    public static FilterInstruction LoadNumber { get; } = new(0x20, NumberAt);

    /// <summary>Loads the lower 32 bits of the first argument.</summary>
    public static FilterInstruction LoadFirstArgument { get; } = new(0x20, FirstArgumentAt);

    public static FilterInstruction Allow { get; } = new(0x06, ActionAllow);

    public static FilterInstruction KillProcess { get; } = new(0x06, ActionKill);

    /// <summary>The call fails with this error.</summary>
    public static FilterInstruction Fail(uint error) => new(0x06, ActionError | error);

    /// <summary>Leaves out so many instructions where what was loaded equals the value.</summary>
    public static FilterInstruction IfEqualSkip(uint value, byte count) => new(0x15, value, count);

    /// <summary>Goes on with the next instruction where what was loaded equals the value; else leaves out so many.</summary>
    public static FilterInstruction UnlessEqualSkip(uint value, byte count) => new(0x15, value, 0, count);

    /// <summary>Goes on with the next instruction where what was loaded is at least the value; else leaves out so many.</summary>
    public static FilterInstruction UnlessAtLeastSkip(uint value, byte count) => new(0x35, value, 0, count);

    /// <summary>Goes on with the next instruction where what was loaded shares a bit with the value; else leaves out so many.</summary>
    public static FilterInstruction UnlessAnyBitSkip(uint value, byte count) => new(0x45, value, 0, count);
}
