/// Small values every other package shares: range checks, problems found in a file, fair rounding.
/// Touches nothing but `java.lang`, `java.math`, `java.time` and `java.util`.
package runrate.units;
