using System.Buffers.Binary;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>What the file system says about an entry, without following links.</summary>
/// <param name="Modified">Time of the last change of the content, as the file's host says; compared, never believed.</param>
/// <param name="Links">The number of its names; 0 for one that was removed while open.</param>
internal readonly record struct FileFacts(EntryKind Kind, long Size, (long Seconds, uint Nanoseconds) Modified, ulong Inode, (uint Major, uint Minor) Device, uint Links)
{
    /// <summary>Bytes of the system's answer (struct statx).</summary>
    public const int RawLength = 256;

    private const int TypeMask = 0xF000;

    public static FileFacts Parse(ReadOnlySpan<byte> raw) => new(
        (BinaryPrimitives.ReadUInt16LittleEndian(raw[28..]) & TypeMask) switch { 0x8000 => EntryKind.File, 0x4000 => EntryKind.Folder, 0xA000 => EntryKind.Link, _ => EntryKind.Odd },
        (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(raw[40..])),
        (BinaryPrimitives.ReadInt64LittleEndian(raw[112..]), BinaryPrimitives.ReadUInt32LittleEndian(raw[120..])),
        BinaryPrimitives.ReadUInt64LittleEndian(raw[32..]),
        (BinaryPrimitives.ReadUInt32LittleEndian(raw[136..]), BinaryPrimitives.ReadUInt32LittleEndian(raw[140..])),
        BinaryPrimitives.ReadUInt32LittleEndian(raw[16..]));

    /// <summary>Whether it is the same file, whatever is in it.</summary>
    public bool IsSameFile(FileFacts other) => Inode == other.Inode && Device == other.Device;

    /// <summary>Whether it is the same file with nothing written to it between the two questions, as far as the file system tells.</summary>
    public bool StoodStill(FileFacts other) => IsSameFile(other) && Kind == other.Kind && Size == other.Size && Modified == other.Modified;
}
