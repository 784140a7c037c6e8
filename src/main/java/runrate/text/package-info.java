/// Numbers and findings as people read them. The one place that decides how a figure is rounded and
/// in which locale it is written. May use the pure packages.
package runrate.text;
