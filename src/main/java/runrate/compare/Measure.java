package runrate.compare;

/// What the figures of a row count.
public enum Measure { USD, USD_PER_UNIT, USD_PER_MTOK, COUNT, TOKENS, SHARE, TIMES, SCORE, WORDS }
