// SPDX-License-Identifier: MPL-2.0
// Runs a target over every file of a corpus folder and over changed copies of it, the same ones each time. Any compiler
// will do. What broke is written out byte by byte, to be kept as a new file of the corpus.
//
//   kpisheet_replay_TARGET FOLDER COPIES
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/text/utf8.hpp"
#include "fuzz/target.hpp"

using namespace kpisheet;

namespace {

constexpr unsigned most_seconds = 10;  // for one input: longer is a hang
constexpr std::size_t most_bytes = 16384;
constexpr int most_changes = 4;

/// What turns the meaning of a cell or of a table over.
constexpr std::array<std::string_view, 48> pieces{
    "\t", "\n", "|", "^", "<", " ", "　", "(", ")", "（", "[", "】", "→", "／", "～", "~", "・", "、", ",", ".", "%", "％", "-", "△",
    "±", "一", "千", "億", "兆", "人", "件/年", "以上", "約", "累計", "見込", "R", "令和", "元年", "年度", "5年間", "平成35年", "2025", "999999999999999999999",
    "①", "㎡", "\xFF", "\xE3\x81", "#0.5@0.0%"};

std::string current;

/// Async-signal-safe: the input that was under way, as a C string.
extern "C" void write_input(int signal) {
    constexpr char digits[] = "0123456789abcdef";
    const auto write = [](const char* bytes, std::size_t size) { return ::write(STDERR_FILENO, bytes, size) >= 0; };
    constexpr std::string_view words = "The input, as printf takes it: ";
    auto good = write(words.data(), words.size());
    for (const auto c : current) {
        const auto byte = static_cast<unsigned char>(c);
        const char escaped[] = {'\\', 'x', digits[byte / 16], digits[byte % 16]};
        good = good && write(escaped, sizeof escaped);
    }
    good = good && write("\n", 1);
    ::_exit(good ? 128 + signal : 127);
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Draws alike with every standard library, which the distributions of <random> don't.
class Draw {
public:
    [[nodiscard]] std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

private:
    std::mt19937 engine_{20240401};
};

/// A place between two characters.
std::size_t character_start(const std::string& text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
        --at;
    }
    return at;
}

void change(std::string& text, const std::string& other, Draw& draw) {
    const auto at = character_start(text, draw.below(text.size() + 1));
    const auto length = character_start(text, std::min(text.size(), at + draw.below(24))) - at;
    switch (draw.below(7)) {
        case 0:
            text.insert(at, pieces[draw.below(pieces.size())]);
            break;
        case 1:
            text.erase(at, code_point_at(text, at).length);
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(draw.below(2) == 0 ? at : text.size(), text.substr(at, length));
            break;
        case 4:
            text.replace(at, code_point_at(text, at).length, pieces[draw.below(pieces.size())]);
            break;
        case 5: {
            const auto from = character_start(other, draw.below(other.size() + 1));
            text.replace(at, length, other.substr(from, draw.below(60)));
            break;
        }
        default:
            if (!text.empty()) {
                text[draw.below(text.size())] = static_cast<char>(draw.below(256));
            }
    }
}

void run(const std::string& input) {
    current = input;
    ::alarm(most_seconds);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
    ::alarm(0);
}

std::vector<std::string> corpus_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> corpus;
    std::ranges::transform(paths, std::back_inserter(corpus), read);
    const auto known = fuzz::known_inputs();
    corpus.insert(corpus.end(), known.begin(), known.end());
    return corpus;
}

/// The number of inputs run.
std::size_t replay(const std::vector<std::string>& corpus, int copies) {
    Draw draw;
    run("");
    std::size_t inputs = 1;
    for (const auto& file : corpus) {
        run(file);
        for (int copy = 0; copy < copies; ++copy) {
            auto text = file;
            for (auto changes = 1 + draw.below(most_changes); changes > 0; --changes) {
                change(text, corpus[draw.below(corpus.size())], draw);
            }
            text.resize(std::min(text.size(), most_bytes));
            run(text);
        }
        inputs += 1 + static_cast<std::size_t>(copies);
    }
    return inputs;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "Usage: " << arguments[0] << " FOLDER COPIES\n";
        return 2;
    }
    for (const auto signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGALRM}) {
        std::signal(signal, write_input);
    }
    const auto corpus = corpus_of(arguments[1]);
    if (corpus.empty()) {
        std::cerr << "There is no corpus in " << arguments[1] << "\n";
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto inputs = replay(corpus, std::stoi(arguments[2]));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::cout << inputs << " inputs made of " << corpus.size() << " in " << taken.count() << " s\n";
    return 0;
}
