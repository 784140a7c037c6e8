/// The Optimise tab: a plan that is searched, and the ways of asking.
package runrate.desktop.optimise;
