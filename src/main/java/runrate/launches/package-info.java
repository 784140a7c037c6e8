/// What running in parallel does to the bill: how often agents find each other's cached prefix.
/// May use `units`, `pricing` and `scenario`.
package runrate.launches;
