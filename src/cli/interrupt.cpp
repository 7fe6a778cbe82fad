#include "cli/interrupt.h"

#include <csignal>
#include <signal.h>

namespace greffier {
namespace {

std::atomic<bool> stopping = false;

extern "C" void request_stop(int /*signal*/) { stopping.store(true); }

}  // namespace

const std::atomic<bool>& stop_requested() {
  static const bool installed = [] {
    struct sigaction action = {};
    action.sa_handler = &request_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) {
      struct sigaction before = {};
      // One that is ignored stays so: « nohup », a job in the background of a shell.
      if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
      ::sigaction(signal, &action, nullptr);
    }
    return true;
  }();
  static_cast<void>(installed);
  return stopping;
}

}  // namespace greffier
