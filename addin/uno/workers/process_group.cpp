// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/process_group.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>

#include "uno/workers/confinement.hpp"

extern char** environ;

namespace kpisheet {
namespace {

std::vector<std::string> changed_environment(const std::vector<ProcessGroup::Variable>& changes) {
    std::vector<std::string> variables;
    for (auto** variable = environ; *variable != nullptr; ++variable) {
        const std::string text(*variable);
        const auto name = text.substr(0, text.find('='));
        const auto changed =
            std::any_of(changes.begin(), changes.end(), [&](const auto& one) { return one.name == name; });
        if (!changed && !name.starts_with("XDG_")) {
            variables.push_back(text);
        }
    }
    for (const auto& [name, value] : changes) {
        variables.push_back(name + "=" + value);
    }
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

/// Signals as a fresh program expects them, whatever this thread blocks.
void reset_signals() {
    for (const auto signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD}) {
        ::signal(signal, SIG_DFL);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// What happens between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* command, char* const* environment, const Confinement& confinement, pid_t parent) {
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // of the thread that forked
    if (::getppid() != parent) {
        ::_exit(127);  // the parent ended before it could be watched
    }
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    const auto nothing = ::open("/dev/null", O_RDWR);
    for (const auto stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        ::dup2(nothing, stream);
    }
    confinement.enter();  // its files are among those that are closed next
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    reset_signals();
    ::execve(command[0], command, environment);
    ::_exit(127);
}

}  // namespace

ProcessGroup::ProcessGroup(const std::vector<std::string>& command, const std::vector<Variable>& environment,
                           const std::filesystem::path& folder) {
    auto words = command;
    auto variables = changed_environment(environment);
    const auto word_pointers = pointers_to(words);
    const auto variable_pointers = pointers_to(variables);
    const Confinement confinement(folder);
    const auto parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        become(word_pointers.data(), variable_pointers.data(), confinement, parent);
    }
    if (process_ > 0) {
        ::setpgid(process_, process_);  // fails once the child has done it itself, which is as good
    }
}

ProcessGroup::~ProcessGroup() {
    kill();
    const std::lock_guard lock(ending_);
    if (started() && !status_) {
        int status = 0;
        ::waitpid(process_, &status, 0);
    }
}

std::optional<int> ProcessGroup::ended() {
    const std::lock_guard lock(ending_);
    siginfo_t end{};
    if (!status_ && started() &&
        ::waitid(P_PID, static_cast<id_t>(process_), &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid != 0) {
        ::kill(-process_, SIGKILL);  // what it may have left behind
        ::waitpid(process_, nullptr, 0);
        status_ = end.si_code == CLD_EXITED ? end.si_status : 128 + end.si_status;
    }
    return status_;
}

void ProcessGroup::kill() {
    const std::lock_guard lock(ending_);
    if (started() && !status_) {
        ::kill(-process_, SIGKILL);
        ::kill(process_, SIGKILL);  // where it has not made its group yet
    }
}

ProcessGroup::Memory ProcessGroup::memory() const {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    std::size_t size = 0;
    std::size_t resident = 0;
    std::size_t shared = 0;
    std::ifstream("/proc/" + std::to_string(process_) + "/statm") >> size >> resident >> shared;
    return {.own = (resident - std::min(shared, resident)) * page, .address = size * page};
}

void ProcessGroup::limit_address_space(std::size_t bytes) const {
    rlimit limit{};
    if (::prlimit(process_, RLIMIT_AS, nullptr, &limit) == 0) {
        limit.rlim_cur = std::min<rlim_t>(bytes, limit.rlim_max);  // the hard limit stays: it cannot be raised again
        ::prlimit(process_, RLIMIT_AS, &limit, nullptr);
    }
}

}  // namespace kpisheet
