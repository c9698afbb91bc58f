// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/confinement.hpp"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace kpisheet {
namespace {

// Everything that changes files or folders, of the first version of Landlock. Renaming into other folders is refused
// by all versions.
constexpr std::uint64_t every_change = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                       LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                       LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                       LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                       LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

void allow(int rules, const std::filesystem::path& place, std::uint64_t changes) {
    const auto opened = ::open(place.c_str(), O_PATH | O_CLOEXEC);
    if (opened >= 0) {
        const landlock_path_beneath_attr beneath{.allowed_access = changes, .parent_fd = opened};
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        ::close(opened);
    }
}

/// A filter for socket(): whatever is no AF_UNIX socket cannot be made.
void refuse_network() {
    constexpr auto number = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto family = static_cast<std::uint32_t>(offsetof(seccomp_data, args));  // its lower half comes first
    std::array<sock_filter, 6> filter{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, family),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EAFNOSUPPORT),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog program{.len = filter.size(), .filter = filter.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

}  // namespace

Confinement::Confinement(const std::filesystem::path& folder) {
    const landlock_ruleset_attr handled{.handled_access_fs = every_change};
    writing_ = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (writing_ < 0) {
        return;
    }
    allow(writing_, folder, every_change);
    allow(writing_, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE);
    for (const auto* place : {"/tmp", "/var/tmp"}) {
        allow(writing_, place, LANDLOCK_ACCESS_FS_MAKE_SOCK);  // the pipes of the office
    }
}

Confinement::~Confinement() {
    if (writing_ >= 0) {
        ::close(writing_);
    }
}

void Confinement::enter() const {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (writing_ >= 0) {
        ::syscall(SYS_landlock_restrict_self, writing_, 0);
    }
    refuse_network();
}

}  // namespace kpisheet
