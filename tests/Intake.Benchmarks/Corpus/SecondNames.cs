using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Intake.Benchmarks.Corpus;

/// <summary>Gives files a second name in another folder of the same file system: as good as a copy for whoever reads and removes them, and at once.</summary>
internal static partial class SecondNames
{
    /// <returns>The folders with the second names, in the order given.</returns>
    public static ImmutableArray<string> Lay(IReadOnlyList<string> folders, string target) =>
        [.. folders.Select(folder =>
        {
            var second = Path.Combine(target, Path.GetFileName(folder));
            Directory.CreateDirectory(second);
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                if (Link(file, Path.Combine(second, Path.GetFileName(file))) != 0)
                {
                    throw new Win32Exception(Marshal.GetLastPInvokeError(), $"cannot give {file} a second name");
                }
            }

            return second;
        })];

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);
}
