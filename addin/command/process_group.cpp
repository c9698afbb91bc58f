// SPDX-License-Identifier: MPL-2.0
#include "command/process_group.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>

extern char** environ;

namespace kpisheet {
namespace {

// What a signal handler may touch.
std::atomic<pid_t> running_group = 0;
std::atomic<int> received_signal = 0;

extern "C" void end_running_group(int signal) {
    received_signal = signal;
    if (const auto group = running_group.load(); group > 0) {
        ::kill(-group, SIGKILL);
    }
}

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

/// What happens between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* command, char* const* environment, rlim_t most_memory, pid_t parent) {
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(127);  // the parent ended before it could be watched
    }
    const rlimit memory{most_memory, most_memory};
    ::setrlimit(RLIMIT_DATA, &memory);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    const auto nothing = ::open("/dev/null", O_RDWR);
    for (const auto stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        ::dup2(nothing, stream);
    }
    for (const auto signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        ::signal(signal, SIG_DFL);
    }
    ::execve(command[0], command, environment);
    ::_exit(127);
}

}  // namespace

ProcessGroup::ProcessGroup(const std::vector<std::string>& command, const std::vector<Variable>& environment,
                           std::size_t most_memory) {
    auto words = command;
    auto variables = changed_environment(environment);
    const auto word_pointers = pointers_to(words);
    const auto variable_pointers = pointers_to(variables);
    const auto parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        become(word_pointers.data(), variable_pointers.data(), most_memory, parent);
    }
    if (process_ > 0) {
        ::setpgid(process_, process_);  // fails once the child has done it itself, which is as good
        running_group = process_;
        if (received_signal != 0) {
            kill();
        }
    }
}

ProcessGroup::~ProcessGroup() {
    if (!started()) {
        return;
    }
    kill();
    running_group = 0;
    if (!status_) {
        int status = 0;
        ::waitpid(process_, &status, 0);
    }
}

std::optional<int> ProcessGroup::ended() {
    int status = 0;
    if (!status_ && started() && ::waitpid(process_, &status, WNOHANG) == process_) {
        ::kill(-process_, SIGKILL);  // what it may have left behind
        status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    return status_;
}

void ProcessGroup::kill() const {
    if (started() && !status_) {
        ::kill(-process_, SIGKILL);
    }
}

void end_children_on_signals() {
    struct sigaction action {};
    action.sa_handler = end_running_group;
    ::sigemptyset(&action.sa_mask);
    for (const auto signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::sigaction(signal, &action, nullptr);
    }
}

int interrupted() { return received_signal; }

}  // namespace kpisheet
