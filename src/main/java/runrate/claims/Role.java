package runrate.claims;

/// What a figure is in its document: worked out there, put into something, laid down, guessed or measured.
public enum Role { DERIVED, INPUT, DEFINITION, ESTIMATE, TELEMETRY }
