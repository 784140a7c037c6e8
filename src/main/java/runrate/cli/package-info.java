/// The command line: one class a command. The only package that prints. May use everything but
/// JavaFX and `desktop`, so that a command never loads a window.
package runrate.cli;
