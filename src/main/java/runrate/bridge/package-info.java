/// Why recorded calls cost more or less than before: the change between two periods by volume, price, mix, cache and
/// length; and what they would have cost under other terms. May use everything left of it, `units` to `usage`. Nothing
/// here reads a file.
package runrate.bridge;
