/// Showback: what teams, features and users have spent of their budgets, by recorded calls, and where that ends. May
/// use everything left of it, `units` to `forecast`. Nothing here reads a file.
package runrate.showback;
