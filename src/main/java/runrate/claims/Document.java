package runrate.claims;

/// A document figures were published in.
///
/// @param id short key, for example `S004`
public record Document(String id, String title) {}
