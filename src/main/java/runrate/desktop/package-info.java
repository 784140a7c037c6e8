/// The window. Data goes one way: a control asks the [runrate.desktop.store.ScenarioStore] for a changed
/// scenario, the store prices it, and everything redraws from the one report.
/// May use every pure package, `text`, `files` and JavaFX; never `cli`.
package runrate.desktop;
