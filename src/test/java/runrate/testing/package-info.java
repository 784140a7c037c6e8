/// What several tests share: rate cards, models and scenarios made in memory, the shipped files,
/// and random scenarios. Nothing here holds a test.
package runrate.testing;
