/// What vendors publish: rate cards, their models, dated prices and the rules that go with them.
/// Prices are exact decimals in USD per million tokens; what is not known is absent, never 0.
/// May use `units` only.
package runrate.pricing;
