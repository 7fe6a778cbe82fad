// The program: reads the command line, runs, and turns every failure into a message and a status.
#include <greffier/error.h>

#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/run.h"

#include <csignal>
#include <exception>
#include <new>

int main(int count, char** arguments) try {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then an error of write, handled below
  const greffier::CommandLine line = greffier::read_command_line(count, arguments);
  if (!line.exit) return greffier::run(line.options);
  if (*line.exit == 0) {
    greffier::write_output(line.text);
  } else {
    greffier::write_message(line.text);
  }
  return *line.exit;
} catch (const greffier::ReaderGone&) {
  return 0;
} catch (const greffier::DataError& error) {
  greffier::write_message(error.what());
  return 2;
} catch (const std::bad_alloc&) {
  greffier::write_message("not enough memory; give smaller files, one at a time");
  return 1;
} catch (const std::exception& error) {
  greffier::write_message(error.what());
  return 1;
}
