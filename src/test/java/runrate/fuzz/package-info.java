/// Readers under inputs no person would write: in every build those that were kept, by hand new ones
/// without end.
package runrate.fuzz;
