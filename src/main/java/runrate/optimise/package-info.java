/// The cheapest plan that still does the work: every plan that may be chosen, priced, and the ones worth choosing.
package runrate.optimise;
