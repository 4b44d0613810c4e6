using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Intake.Worker.Processing.Isolation;

/// <summary>The numbers of the system calls that the filter is about, for one kind of processor (linux: asm/unistd.h).</summary>
/// <param name="Architecture">AUDIT_ARCH_… of linux/audit.h.</param>
/// <param name="Forbidden">Calls that an examining process never makes.</param>
internal sealed record SystemCallNumbers(
    uint Architecture, uint Seccomp, uint CloneCall, uint KillCall, uint ThreadKillCall, uint LimitCall, ImmutableArray<uint> Forbidden)
{
    /// <summary>Newer calls have one number on every processor.</summary>
    public const uint Clone3 = 435;

    private static readonly uint[] Common =
    [
        425, 426, 427, // io_uring_setup, io_uring_enter, io_uring_register: they would do all of the below past the filter
        424, 434, 438, // pidfd_send_signal, pidfd_open, pidfd_getfd
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
    ];

    /// <summary>Null for a processor whose numbers are not known.</summary>
    public static SystemCallNumbers? Of(Architecture processor) => processor switch
    {
        System.Runtime.InteropServices.Architecture.X64 => new(
            0xC000003E, 317, 56, 62, 234, 302,
            [
                41, 53, 42, 49, 50, 43, 288, // socket, socketpair, connect, bind, listen, accept, accept4
                44, 46, 307, // sendto, sendmsg, sendmmsg
                59, 322, 57, 58, // execve, execveat, fork, vfork
                101, 310, 311, // ptrace, process_vm_readv, process_vm_writev
                200, 129, 297, // tkill, rt_sigqueueinfo, rt_tgsigqueueinfo
                321, 298, 323, // bpf, perf_event_open, userfaultfd
                248, 249, 250, // add_key, request_key, keyctl
                165, 166, 155, 161, 272, 308, 304, // mount, umount2, pivot_root, chroot, unshare, setns, open_by_handle_at
                175, 313, 176, 246, 320, // init_module, finit_module, delete_module, kexec_load, kexec_file_load
                .. Common,
            ]),
        System.Runtime.InteropServices.Architecture.Arm64 => new(
            0xC00000B7, 277, 220, 129, 131, 261,
            [
                198, 199, 203, 200, 201, 202, 242, // socket, socketpair, connect, bind, listen, accept, accept4
                206, 211, 269, // sendto, sendmsg, sendmmsg
                221, 281, // execve, execveat
                117, 270, 271, // ptrace, process_vm_readv, process_vm_writev
                130, 138, 240, // tkill, rt_sigqueueinfo, rt_tgsigqueueinfo
                280, 241, 282, // bpf, perf_event_open, userfaultfd
                217, 218, 219, // add_key, request_key, keyctl
                40, 39, 41, 51, 97, 268, 265, // mount, umount2, pivot_root, chroot, unshare, setns, open_by_handle_at
                105, 273, 106, 104, 294, // init_module, finit_module, delete_module, kexec_load, kexec_file_load
                .. Common,
            ]),
        _ => null,
    };
}
