/// The rate cards tab: models to look up, all prices of one of them, their history, what other sources
/// say, and prices of the user's own. It shows what the pure rooms return and computes no price.
package runrate.desktop.prices;
