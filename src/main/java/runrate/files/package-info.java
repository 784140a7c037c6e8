/// Everything that is read from or written to disk: rate cards, scenarios, reports. Readers are
/// strict and collect every [runrate.units.Problem] they find; writers never leave half a file.
/// May use the pure packages, `text`, Jackson and `java.nio`.
package runrate.files;
