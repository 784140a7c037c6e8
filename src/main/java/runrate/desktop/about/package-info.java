/// What is told of the open scenario, and everything its file holds. May use the store and the controls, and the rows
/// of scenario files.
package runrate.desktop.about;
