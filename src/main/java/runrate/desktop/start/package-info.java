/// The start page: a scenario from six questions or an invoice, and all scenarios to open. May use the store, the
/// controls, the fields of the lever panel, and everything that is pure or reads files.
package runrate.desktop.start;
